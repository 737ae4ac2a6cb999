import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Every `js` example of these pages runs as it stands, and nothing in it may be untrue. */
const pages = ['docs/reference/rules.md', 'packages/rules/README.md'];
const root = new URL('../../../', import.meta.url);
const address = new URL('./index.ts', import.meta.url).href;

for (const page of pages) {
  const text = readFileSync(new URL(page, root), 'utf8');
  const examples = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code);

  test(`${page} has examples`, () => assert.ok(examples.length > 0));

  for (const [index, example] of examples.entries()) {
    test(`example ${index + 1} of ${page} runs and says the truth`, async (context) => {
      const failed: unknown[] = [];
      const printed: unknown[][] = [];
      context.mock.method(console, 'assert', (truth: unknown) => failed.push(...(truth ? [] : [truth])));
      context.mock.method(console, 'log', (...values: unknown[]) => printed.push(values));
      const code = example.replaceAll("from '@cairn/rules'", `from ${JSON.stringify(address)}`);
      await import(`data:text/javascript,${encodeURIComponent(code)}`);
      assert.deepEqual(failed, []);
      if (example.includes('// missing'))
        assert.deepEqual(printed, [['missing', ['honest: sign-declaration']]]);
    });
  }
}

test('every function and constant that the package exports is named in its reference', async () => {
  const text = readFileSync(new URL('docs/reference/rules.md', root), 'utf8');
  const exported = Object.keys(await import('./index.ts'));
  assert.ok(exported.length > 10);
  assert.deepEqual(
    exported.filter((name) => !new RegExp(`\\b${name}\\b`).test(text)),
    [],
  );
});

test('the reference names every kind, and every kind is one file', async () => {
  const text = readFileSync(new URL('docs/reference/rules.md', root), 'utf8');
  const { kindNames } = await import('./index.ts');
  assert.equal(kindNames.length, 21);
  for (const kind of kindNames) {
    assert.match(text, new RegExp(`^\\| \`${kind}\` \\|`, 'm'));
    assert.ok(readFileSync(new URL(`./kinds/${kind}.ts`, import.meta.url), 'utf8').includes('defineKind'));
  }
});
