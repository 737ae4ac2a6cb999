import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

interface IslandFile {
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
}

interface Built {
  /** Island name to the path of its script. */
  paths: Map<string, string>;
  files: Map<string, IslandFile>;
}

const folder = fileURLToPath(new URL('./islands/', import.meta.url));
let built: Built | undefined;

/** The hashed file name of an island. A name that is not in web/islands is a programmer's fault. */
export function islandPath(name: string): string {
  const path = islands().paths.get(name);
  if (path === undefined) throw new Error(`There is no island "${name}" in web/islands.`);
  return path;
}

/** A script or a piece that scripts share, by its hashed file name. */
export function islandFile(path: string): IslandFile | undefined {
  return islands().files.get(path);
}

/** For development: the next page bundles the islands again. */
export function forgetIslands(): void {
  built = undefined;
}

function islands(): Built {
  built ??= bundle();
  return built;
}

function bundle(): Built {
  const sources = readdirSync(folder).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|part)\.tsx?$/.test(file),
  );
  const { outputFiles } = buildSync({
    entryPoints: sources.map((file) => `${folder}${file}`),
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    conditions: ['cairn-source'],
    entryNames: '[name].[hash]',
    chunkNames: 'shared.[hash]',
    legalComments: 'none',
  });
  const result: Built = { paths: new Map(), files: new Map() };
  for (const file of outputFiles) {
    const path = basename(file.path);
    result.files.set(path, {
      contentType: 'text/javascript; charset=utf-8',
      body: new Uint8Array(file.contents),
    });
    const name = path.slice(0, path.lastIndexOf('.', path.length - extname(path).length - 1));
    result.paths.set(name, path);
  }
  return result;
}
