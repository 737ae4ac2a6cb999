// Node strips types from .ts by itself; this hook does the same for .tsx, which it cannot read because of the JSX.
// What was made of a file, and what V8 made of that, is kept beside the installed packages for the next process: each
// file of tests is a process that reads two thousand modules.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const settings = {
  loader: 'tsx',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  target: 'es2024',
  sourcemap: 'inline',
};
const require = createRequire(import.meta.url);
const { version } = require('esbuild/package.json');
const cache = fileURLToPath(new URL('../node_modules/.cache/cairn', import.meta.url));
const folder = join(cache, 'tsx');
enableCompileCache(join(cache, 'compiled'));

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const file = fileURLToPath(url);
    const text = readFileSync(file, 'utf8');
    return { format: 'module', source: keptOf(file, text) ?? made(file, text), shortCircuit: true };
  },
});

function placeOf(file, text) {
  const name = createHash('sha256')
    .update(JSON.stringify([version, settings, file, text]))
    .digest('hex');
  return join(folder, `${name}.js`);
}

function keptOf(file, text) {
  try {
    return readFileSync(placeOf(file, text), 'utf8');
  } catch {
    return undefined;
  }
}

function made(file, text) {
  const { code } = require('esbuild').transformSync(text, { ...settings, sourcefile: file });
  const place = placeOf(file, text);
  try {
    mkdirSync(folder, { recursive: true });
    // Under its name only when it is whole: others may read it at this moment.
    writeFileSync(`${place}.${process.pid}`, code);
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // A folder that cannot be written costs time and nothing else.
  }
  return code;
}
