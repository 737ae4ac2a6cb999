import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../support/browser.ts';
import { bundleTests, bundleVerifier } from './chromium/bundle-tests.ts';
import type { Outcome } from './chromium/node-test.ts';

declare global {
  var runEngineTests: () => Promise<Outcome[]>;
}

/** Tests that are about files or about Node's own libraries, so that a page has nothing to say about them. */
const nodeOnly =
  /from 'node:(fs|zlib|module|url|path|worker_threads|child_process)'|createPublicKey|bulk-node|judge-case|badges\.test-support/;
/** Hundreds of thousands of mutations: minutes in a page, and the same code as in Node. */
const heavy = ['packages/engine/src/verify/fuzz.test.ts'];

const engineTests = globSync('packages/engine/src/**/*.test.ts').sort();
const conformanceTests = ['data-integrity', 'ecdsa-sd-2023', 'jcs'].map(
  (name) => `test/conformance/${name}.test.ts`,
);
const universal = engineTests.filter(
  (file) => !heavy.includes(file) && !nodeOnly.test(readFileSync(file, 'utf8')),
);

test('the tests of the engine pass in Chromium, on the web adapter, and nothing leaves the page', async (context) => {
  assert.ok(universal.length >= 24, 'most test files must run in the page');
  const script = await bundleTests([...universal, ...conformanceTests]);
  const page = await (await openBrowser()).newPage();
  const requests: string[] = [];
  await page.route('**', (route) => {
    requests.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>engine</title>' });
  });
  await page.goto('https://engine.test/');
  await page.addScriptTag({ content: script });
  const outcomes = await page.evaluate(() => globalThis.runEngineTests());
  const slow = [...outcomes].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 4);
  context.diagnostic(slow.map(({ name, milliseconds }) => `${milliseconds} ms ${name}`).join('; '));
  const failed = outcomes.filter(({ error }) => error !== undefined);
  const skipped = outcomes.filter(({ isSkipped }) => isSkipped).length;
  const files = universal.length + conformanceTests.length;
  context.diagnostic(
    `${outcomes.length - skipped} tests of ${files} files ran in Chromium, ${skipped} were left out`,
  );
  assert.deepEqual(
    failed.map(({ name, error }) => `${name}: ${error}`),
    [],
  );
  assert.deepEqual(requests, ['https://engine.test/']);
});

test('what a page needs to verify stays small', async (context) => {
  const script = await bundleVerifier();
  const kilobytes = gzipSync(script).length / 1024;
  context.diagnostic(
    `verifying in a browser: ${kilobytes.toFixed(1)} KB gzipped (${(script.length / 1024).toFixed(0)} KB)`,
  );
  assert.ok(kilobytes < 250, `${kilobytes} KB`);
});
