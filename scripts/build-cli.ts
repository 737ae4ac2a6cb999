// npm run build -w packages/cli: what is published of the commands, in packages/cli/dist. Each source file becomes a
// module of its own; the engine stays the package that it is.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

const cli = resolve(import.meta.dirname, '../packages/cli');
const dist = join(cli, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const sources = globSync('*.ts', { cwd: join(cli, 'src') }).filter(
  (name) => !/\.test(-support)?\.ts$/.test(name),
);
for (const name of sources) {
  const { code } = transformSync(readFileSync(join(cli, 'src', name), 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    sourcefile: name,
  });
  writeFileSync(
    join(dist, name.replace(/\.ts$/, '.js')),
    code.replace(/(from |import\()(['"])(\.[^'"]+)\.ts\2/g, '$1$2$3.js$2'),
  );
}
console.log(`packages/cli/dist: ${sources.length} modules`);
