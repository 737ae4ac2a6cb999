import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnFor, presentedAs } from './presented-rules.ts';

test('columns are known by their names, or by an address in the first line', () => {
  assert.deepEqual(columnFor(['Name', 'Badge_URL', 'Nachweis']), {
    kind: 'named',
    names: ['Badge_URL', 'Nachweis'],
  });
  assert.deepEqual(columnFor(['Ada', 'https://a.example/1']), {
    kind: 'unnamed',
    names: ['https://a.example/1'],
    first: 'https://a.example/1',
  });
  assert.deepEqual(columnFor(['Name', 'Grade']), { kind: 'none' });
});

test('what can be no credential is an address or a number; nothing at all stays nothing', () => {
  for (const text of ['https://a.example/1', 'awd_0123456789012345678901', 'what is this'])
    assert.deepEqual(presentedAs(text), { address: text });
  for (const text of ['', '{"a":1}', ' [1]', 'eyJhbGciOiJFZERTQSJ9.e30.x', '<svg/>', '"x"', 'x'.repeat(2001)])
    assert.deepEqual(presentedAs(text), { content: new TextEncoder().encode(text) });
});
