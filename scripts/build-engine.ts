// npm run build -w packages/engine: what is published of the engine, in packages/engine/dist. ES modules with their
// declarations for Node and bundlers, and browser.js, one file that a page imports as it is.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const engine = join(root, 'packages/engine');
const cache = join(engine, '.cache');
/** The JSON-LD library brings loaders that open connections. We never use them, so a page need not even carry them. */
const loadersOfJsonld = 'exports.setupDocumentLoaders = exports.setupGlobals = () => {};';

mkdirSync(cache, { recursive: true });
// Made aside and put in place at once, so that nobody ever sees half of it.
const made = mkdtempSync(join(cache, 'dist-'));
try {
  emitModules(made);
  await bundleForPages(made);
  putInPlace(made);
} finally {
  rmSync(made, { recursive: true, force: true });
}
const bundle = readFileSync(join(engine, 'dist/browser.js'));
console.log(
  `dist/browser.js: ${kilobytes(gzipSync(bundle).length)} KB gzipped, ${kilobytes(bundle.length)} KB as it is`,
);

function emitModules(folder: string): void {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '-p', join(engine, 'tsconfig.build.json'), '--outDir', folder];
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The engine does not compile for publishing (see above).');
  keepPublicDeclarations(folder);
}

/**
 * Leaves only the declarations that a public one mentions. In them the compiler keeps the ending `.ts`, although the
 * files that stand there end otherwise.
 */
function keepPublicDeclarations(folder: string): void {
  const { exports } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as {
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

/** What is there already and the same is left alone: someone may be packing it. */
function putInPlace(folder: string): void {
  const dist = join(engine, 'dist');
  const isThere = existsSync(dist);
  if (!isThere || !isSame(folder, dist)) {
    if (isThere) renameSync(dist, join(cache, `old-${process.pid}`));
    renameSync(folder, dist);
    rmSync(join(cache, `old-${process.pid}`), { recursive: true, force: true });
  }
  console.log(`${relative(root, dist)}: ${globSync('**/*.js', { cwd: dist }).length} modules`);
}

function isSame(one: string, other: string): boolean {
  const [names, otherNames] = [one, other].map((folder) => globSync('**/*.*', { cwd: folder }).sort());
  if (names?.join() !== otherNames?.join()) return false;
  return (names ?? []).every((name) => readFileSync(join(one, name)).equals(readFileSync(join(other, name))));
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
