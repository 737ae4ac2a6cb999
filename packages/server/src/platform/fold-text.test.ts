import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { prefixQueryOf } from './fold-text.ts';

const typed: [string, string | undefined][] = [
  ['git', 'git:*'],
  ['  Pflege für Ältere ', 'pflege:* & fur:* & altere:*'],
  ["o'reilly & (sons | :*)", 'o:* & reilly:* & sons:*'],
  ['', undefined],
  ['!&|():*<>', undefined],
  ['c++', 'c:*'],
  ['数据库', '数据库:*'],
];

for (const [text, expected] of typed) {
  test(`"${text}" is looked for as ${expected ?? 'nothing'}`, () =>
    assert.equal(prefixQueryOf(text), expected));
}

test('no typed text can bring an operator of the query language in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.match(prefixQueryOf(text) ?? '', /^$|^[\p{L}\p{N}]+:\*( & [\p{L}\p{N}]+:\*)*$/u);
    }),
  );
});
