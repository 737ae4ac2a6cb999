// What the builds of the published packages share.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** What the compiler makes of a package for publishing: ES modules and the declarations that are public. */
export function emitModules(from: string, folder: string): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '-p', join(from, 'tsconfig.build.json'), '--outDir', folder];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${from} does not compile for publishing (see above).`);
  keepPublicDeclarations(from, folder);
}

/** What is there already and the same is left alone: someone may be packing it. */
export function putInPlace(from: string, folder: string): void {
  const dist = join(from, 'dist');
  const cache = join(from, '.cache');
  const isThere = existsSync(dist);
  if (!isThere || !isSame(folder, dist)) {
    if (isThere) renameSync(dist, join(cache, `old-${process.pid}`));
    renameSync(folder, dist);
    rmSync(join(cache, `old-${process.pid}`), { recursive: true, force: true });
  }
  console.log(`${relative(root, dist)}: ${globSync('**/*.js', { cwd: dist }).length} modules`);
}

/**
 * Leaves only the declarations that a public one mentions. In them the compiler keeps the ending `.ts`, although the
 * files that stand there end otherwise.
 */
function keepPublicDeclarations(from: string, folder: string): void {
  const { exports } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
    exports: { [entry: string]: { types: string } };
  };
  const open = Object.values(exports).map(({ types }) => join(folder, types.replace('./dist/', '')));
  const seen = new Set<string>(open);
  for (const file of open) {
    const text = readFileSync(file, 'utf8').replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, (_, quote, path) => {
      const mentioned = join(dirname(file), `${path}.d.ts`);
      if (!seen.has(mentioned)) open.push(mentioned);
      seen.add(mentioned);
      return `${quote}${path}.js${quote}`;
    });
    writeFileSync(file, text);
  }
  for (const file of globSync('**/*.d.ts', { cwd: folder })) {
    if (!seen.has(join(folder, file))) rmSync(join(folder, file));
  }
}

function isSame(one: string, other: string): boolean {
  const [names, otherNames] = [one, other].map((folder) => globSync('**/*.*', { cwd: folder }).sort());
  if (names?.join() !== otherNames?.join()) return false;
  return (names ?? []).every((name) => readFileSync(join(one, name)).equals(readFileSync(join(other, name))));
}
