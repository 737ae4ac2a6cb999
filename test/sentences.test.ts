import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findSentences, type SourceFile } from './sentences.ts';

const server = 'packages/server/src';

function read(folder: string, ending: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/\.test(-support)?\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

test('no sentence for people stands outside the words of the languages', () => {
  const files = ['modules', 'platform', 'web', 'api', 'jobs', 'protocols'].flatMap((folder) =>
    read(`${server}/${folder}`, /\.tsx?$/),
  );
  assert.ok(files.length > 300, `only ${files.length} files`);
  assert.deepEqual(findSentences(files), []);
  assert.deepEqual(findSentences([]), ['the scan saw no file']);
});

for (const [what, text] of [
  ['a refusal in English', "throw refuse('This link was used already.');"],
  ['a label', "const words = { label: 'Read more' };"],
  ['a sentence with something in it', `say(\`There are \${count} of them.\`)`],
  ['text of a page', '<p class="lead">Nobody is here yet</p>'],
  ['a sentence after an error', "throw new Error(name('row')); show('Nothing is there.');"],
] as const)
  test(`the scan finds ${what}`, () => {
    const path = `${server}/web/x.tsx`;
    assert.equal(findSentences([{ path, text }]).length, 1);
    assert.deepEqual(findSentences([{ path: `${server}/web/words/en/x.ts`, text }]), []);
  });

test('code that says nothing to people is no find', () => {
  const text = [
    "// The words of a comment.\nimport { a } from './a b.ts';",
    "throw new Error('The row is not there.'); log.info({}, 'a request failed');",
    'sql`select a from b where c`; const look = "badge badge--large is-open"; a > b && c < d;',
  ].join('\n');
  assert.deepEqual(findSentences([{ path: `${server}/web/x.tsx`, text }]), []);
});
