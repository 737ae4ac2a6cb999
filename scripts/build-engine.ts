// npm run build -w packages/engine: what is published of the engine, in packages/engine/dist. ES modules with their
// declarations for Node and bundlers, and browser.js, one file that a page imports as it is.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { emitModules, putInPlace } from './emit-modules.ts';

const root = resolve(import.meta.dirname, '..');
const engine = join(root, 'packages/engine');
const cache = join(engine, '.cache');
/** The JSON-LD library brings loaders that open connections. We never use them, so a page need not even carry them. */
const loadersOfJsonld = 'exports.setupDocumentLoaders = exports.setupGlobals = () => {};';

mkdirSync(cache, { recursive: true });
// Made aside and put in place at once, so that nobody ever sees half of it.
const made = mkdtempSync(join(cache, 'dist-'));
try {
  emitModules(engine, made);
  await bundleForPages(made);
  putInPlace(engine, made);
} finally {
  rmSync(made, { recursive: true, force: true });
}
const bundle = readFileSync(join(engine, 'dist/browser.js'));
console.log(
  `dist/browser.js: ${kilobytes(gzipSync(bundle).length)} KB gzipped, ${kilobytes(bundle.length)} KB as it is`,
);

async function bundleForPages(folder: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'adapters/browser.js')],
    outfile: join(folder, 'browser.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    // The canonicaliser pauses in long work. Its own way of doing so posts messages that the page would see.
    define: { setImmediate: 'setTimeout' },
    plugins: [
      emptied(/jsonld[\\/]lib[\\/]platform(-browser)?\.js$/, loadersOfJsonld),
      emptied(/[\\/]setImmediate\.js$/, ''),
    ],
  });
  rmSync(join(folder, 'adapters/browser.js'));
  writeFileSync(join(folder, 'browser-licenses.txt'), licencesOf(metafile));
}

function emptied(filter: RegExp, contents: string): Plugin {
  return {
    name: `emptied ${filter}`,
    setup(builder) {
      builder.onLoad({ filter }, () => ({ contents }));
    },
  };
}

/** The licences of what is inside the bundle, which have to go with it. */
function licencesOf({ inputs }: Metafile): string {
  const packages = Object.keys(inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const folders = [...new Set(packages)].filter((folder) => folder !== undefined).sort();
  const texts = folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const [file] = globSync('LICEN[SC]E*', { cwd: join(root, folder) });
    if (file === undefined) throw new Error(`${name} has no licence file to go with the bundle.`);
    return `${name} ${version}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return `browser.js contains these packages:\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
