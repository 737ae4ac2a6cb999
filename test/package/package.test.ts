import assert from 'node:assert/strict';
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { installInFreshFolder, root, run } from './fresh-folder.ts';
import { findNodes } from './node-versions.ts';

const fresh = await installInFreshFolder();
const readme = readFileSync(join(fresh.engine, 'README.md'), 'utf8');

test('the package holds modules, the file for pages, the readme and the licence, and nothing else', () => {
  const others = fresh.files.filter((path) => !path.startsWith('dist/')).sort();
  assert.deepEqual(others, ['LICENSE', 'README.md', 'package.json']);
  const modules = /^dist\/((src|adapters)\/.*\.(js|d\.ts)|browser\.js|browser-licenses\.txt)$/;
  assert.deepEqual(
    fresh.files.filter((path) => path.startsWith('dist/') && !modules.test(path)),
    [],
  );
  assert.deepEqual(
    fresh.files.filter((path) => /\.test|test-support|\.map$/.test(path)),
    [],
  );
  assert.ok(fresh.files.length > 150, 'the scan saw the package');
  const licence = (folder: string) => readFileSync(join(folder, 'LICENSE'), 'utf8');
  assert.equal(licence(fresh.engine), licence(root));
});

test('nothing of the machine that built it is in the package', () => {
  const marks = [
    root,
    homedir(),
    'sourceMappingURL',
    'node_modules/',
    '://registry.',
    'localhost',
    '127.0.0.1',
  ];
  for (const path of globSync('**/*.{js,ts,json,md,txt}', { cwd: fresh.engine })) {
    const text = readFileSync(join(fresh.engine, path), 'utf8');
    const found = marks.filter((mark) => mark.length > 1 && text.includes(mark));
    assert.deepEqual(
      // The readme tells where browsers give what the engine needs.
      found.filter((mark) => mark !== 'localhost' || path !== 'README.md'),
      [],
      path,
    );
  }
});

test('the declarations are complete for a strict reader who leaves nothing unchecked', async () => {
  const consumer = `
    import { type VerificationReport, verify, addProof } from '@cairn/engine';
    import * as browser from '@cairn/engine/browser';
    import { nodeCompression, nodeCrypto } from '@cairn/engine/node';
    import { createBulkIssuer } from '@cairn/engine/node-bulk';
    import { webCrypto } from '@cairn/engine/web';
    const ports = { crypto: nodeCrypto, compression: nodeCompression, now: new Date() };
    export const report: Promise<VerificationReport> = verify('{}', ports);
    export const same: Promise<VerificationReport> = browser.verify('{}', { ...ports, crypto: webCrypto });
    // @ts-expect-error The clock is not optional.
    verify('{}', { crypto: nodeCrypto, compression: nodeCompression });
    export const all = [addProof, createBulkIssuer, browser.webCompression];
  `;
  writeFileSync(join(fresh.folder, 'consumer.ts'), consumer);
  const options = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(
    join(fresh.folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }),
  );
  writeFileSync(join(fresh.folder, 'package.json'), '{ "type": "module" }');
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { code, output } = await run(process.execPath, [compiler, '-p', '.'], fresh.folder);
  assert.equal(code, 0, output);
});

const nodes = findNodes();
for (const { path, version } of nodes) {
  test(`a fresh folder with the package issues and verifies in Node ${version}`, async () => {
    cpSync(join(root, 'test/package/consumer.mjs'), join(fresh.folder, 'consumer.mjs'));
    const { code, output } = await run(path, ['consumer.mjs'], fresh.folder);
    assert.equal(code, 0, output);
    assert.equal(output.trim(), `node ${version}: everything holds`);
  });

  test(`the 20 lines of the readme run as they stand in Node ${version}`, async () => {
    writeFileSync(join(fresh.folder, 'badge.mjs'), exampleIn(readme));
    const { code, output } = await run(path, ['badge.mjs'], fresh.folder);
    assert.equal(code, 0, output);
    assert.match(output, /^valid \[/);
  });
}

test('the 20 lines of the readme are those of the tutorial', () => {
  const tutorial = readFileSync(join(root, 'docs/tutorials/issue-and-verify-in-20-lines.md'), 'utf8');
  assert.equal(exampleIn(readme), exampleIn(tutorial));
  assert.ok(exampleIn(readme).split('\n').filter(Boolean).length <= 22);
});

test('the readme tells the size of the file for pages', (context) => {
  const script = readFileSync(join(fresh.engine, 'dist/browser.js'));
  const kilobytes = gzipSync(script).length / 1024;
  context.diagnostic(
    `browser.js: ${kilobytes.toFixed(1)} KB gzipped, ${(script.length / 1024).toFixed(0)} KB`,
  );
  const [, told] = /everything inside: (\d+) KB gzipped/.exec(readme) ?? [];
  assert.ok(Math.abs(Number(told) - kilobytes) < 5, `the readme says ${told}, and it is ${kilobytes}`);
});

test('a bundler needs no setting, and leaves out what a page that only verifies does not use', async (context) => {
  const page = `import { verify } from '@cairn/engine';
    import { webCompression, webCrypto } from '@cairn/engine/web';
    globalThis.check = (badge, now) => verify(badge, { crypto: webCrypto, compression: webCompression, now });`;
  const { outputFiles, warnings } = await build({
    stdin: { contents: page, resolveDir: fresh.folder },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
  const kilobytes = gzipSync(outputFiles[0]?.contents ?? '').length / 1024;
  context.diagnostic(`a page that only verifies, by a bundler: ${kilobytes.toFixed(1)} KB gzipped`);
  const [, told] = /only verifies carries (\d+) KB gzipped/.exec(readme) ?? [];
  assert.ok(Math.abs(Number(told) - kilobytes) < 5, `the readme says ${told}, and it is ${kilobytes}`);
});

test('the licence of each library inside the file for pages goes with it', () => {
  const licences = readFileSync(join(fresh.engine, 'dist/browser-licenses.txt'), 'utf8');
  for (const name of ['@noble/curves', '@noble/hashes', 'jsonld', 'rdf-canonize', 'lru-cache']) {
    assert.match(licences, new RegExp(`^${name} \\d+\\.`, 'm'));
  }
});

function exampleIn(page: string): string {
  return /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
}
