import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { generateKeyPair } from '../../../packages/engine/adapters/node.ts';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');

/** One script with all these test files in it; `runAll()` of it is put on the page as `runEngineTests`. */
export async function bundleTests(files: string[]): Promise<string> {
  const imports = files.map((file) => `import ${JSON.stringify(join(root, file))};`);
  const runner = `import { runAll } from ${JSON.stringify(join(here, 'node-test.ts'))}; globalThis.runEngineTests = runAll;`;
  const rsaKeys = Array.from({ length: 6 }, () => generateKeyPair('RS256').privateJwk);
  return bundle([...imports, runner].join('\n'), {
    define: { rsaKeys: JSON.stringify(rsaKeys), 'import.meta.url': '"https://engine.test/"' },
    // The engine is marked as free of side effects, and its tests consist of nothing else.
    ignoreAnnotations: true,
    inject: [join(here, 'node-globals.ts')],
    plugins: [inThePage],
  });
}

/** What a page needs to verify: the engine's verify and the web adapter, minified. */
export function bundleVerifier(): Promise<string> {
  const text =
    "export { verify } from './packages/engine/src/verify/verify.ts'; export { webCrypto, webCompression } from './packages/engine/adapters/web.ts';";
  return bundle(text, { minify: true, format: 'esm' });
}

async function bundle(contents: string, options: object): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2024',
    conditions: ['cairn-source'],
    logLevel: 'error',
    ...options,
  });
  const [output] = result.outputFiles ?? [];
  if (!output) throw new Error('esbuild gave nothing.');
  return output.text;
}

/** Puts the page's versions in the place of Node's modules, of the Node adapter and of the files of the vectors. */
const inThePage: Plugin = {
  name: 'in-the-page',
  setup(builder) {
    const replace = (filter: RegExp, file: string): void => {
      builder.onResolve({ filter }, () => ({ path: join(here, file) }));
    };
    replace(/^node:test$/, 'node-test.ts');
    replace(/^node:assert\/strict$/, 'node-assert.ts');
    replace(/^node:crypto$/, 'node-globals.ts');
    replace(/^node:zlib$/, 'node-zlib.ts');
    replace(/adapters\/node\.ts$|^@cairn\/engine\/node$/, 'node-adapter.ts');
    builder.onLoad({ filter: /conformance[\\/]vectors\.ts$/ }, ({ path }) => ({
      contents: withFilesInside(path),
      loader: 'ts',
    }));
  },
};

function withFilesInside(path: string): string {
  const vectors = resolve(root, '../shared/vectors');
  const names = globSync('{vc-di-eddsa,vc-di-ecdsa,jcs}/**/*.{json,txt}', { cwd: vectors });
  const texts = Object.fromEntries(
    names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(vectors, name), 'utf8')]),
  );
  return readFileSync(path, 'utf8')
    .replace(
      /import \{ existsSync, readFileSync \} from 'node:fs';/,
      `const texts = ${JSON.stringify(texts)} as { [name: string]: string };`,
    )
    .replace(/existsSync\(new URL\(folder, root\)\)/, String(existsSync(vectors)))
    .replace(/readFileSync\(new URL\(path, root\), 'utf8'\)/, "texts[path] ?? ''");
}
