import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Every `js` example of these pages runs as it stands, and nothing in it may be untrue. */
const pages = [
  'docs/tutorials/issue-and-verify-in-20-lines.md',
  'docs/reference/engine-credentials.md',
  'docs/reference/engine-proofs-and-verification.md',
  'docs/reference/engine-transparency.md',
];

const root = new URL('../../../', import.meta.url);
const packages = new Map([
  ['@cairn/engine', new URL('./index.ts', import.meta.url).href],
  ['@cairn/engine/node', new URL('../adapters/node.ts', import.meta.url).href],
]);

for (const page of pages) {
  const examples = examplesOf(readFileSync(new URL(page, root), 'utf8'));

  test(`${page} has examples`, () => assert.ok(examples.length > 0));

  for (const [index, example] of examples.entries()) {
    test(`example ${index + 1} of ${page} runs and says the truth`, async (context) => {
      const failed: unknown[] = [];
      const printed: unknown[][] = [];
      context.mock.method(console, 'assert', (truth: unknown) => failed.push(...(truth ? [] : [truth])));
      context.mock.method(console, 'log', (...values: unknown[]) => printed.push(values));
      await import(`data:text/javascript,${encodeURIComponent(example)}`);
      assert.deepEqual(failed, []);
      if (example.includes('// valid')) assert.equal(printed[0]?.[0], 'valid');
    });
  }
}

test('every function and constant that the engine exports is named in its reference', async () => {
  const text = pages.map((page) => readFileSync(new URL(page, root), 'utf8')).join();
  const exported = Object.keys(await import('./index.ts'));
  assert.ok(exported.length > 50);
  assert.deepEqual(
    exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(text)),
    [],
  );
});

function examplesOf(markdown: string): string[] {
  return [...markdown.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) =>
    code.replaceAll(/from '([^']+)'/g, (all, name: string) => {
      const address = packages.get(name);
      return address === undefined ? all : `from ${JSON.stringify(address)}`;
    }),
  );
}
