import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertCheap } from '../../../test-support/budget.ts';
import { inspectJson, parseJson } from './parse-json.ts';

test('JSON that every reader reads alike is parsed', () => {
  const text = ' {"a":[1,-2.5,true,null,"x:\\"y\\\\"],"b":{"a":{}},"":"{\\"a\\":1}"} ';
  assert.deepEqual(parseJson(text), { value: JSON.parse(text) });
});

test('a name that stands twice in one object is refused, also when escaped differently', () => {
  for (const text of [
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '[{"b":{"a":{},"c":[],"a":3}}]',
    '{"":1,"":2}',
  ]) {
    const parsed = parseJson(text);
    assert.ok('problem' in parsed && parsed.problem === 'form.duplicate-name', text);
  }
  const named = parseJson('{"x":{"y":"}","name":1,"na\\u006de":2}}');
  assert.deepEqual(named, { problem: 'form.duplicate-name', detail: { name: 'name' } });
});

test('security row 20: __proto__, constructor and prototype are refused as names, in text and in objects', () => {
  for (const name of ['__proto__', 'constructor', 'prototype']) {
    const text = `{"a":[{"${name}":{"isAdmin":true}}]}`;
    const expected = { problem: 'form.forbidden-name', detail: { name } };
    assert.deepEqual(parseJson(text), expected);
    assert.deepEqual(inspectJson(JSON.parse(text)), expected);
  }
  assert.ok('value' in parseJson('{"a":"__proto__"}'));
});

test('numbers that a double cannot hold, lone surrogates and text that is not JSON are refused', () => {
  for (const number of ['9007199254740993', '1e999', '-1e400', '123456789012345678901234567890']) {
    const parsed = parseJson(`{"a":${number}}`);
    assert.ok('problem' in parsed && parsed.problem === 'form.unsafe-number', number);
  }
  for (const text of ['{"a":"\\ud800"}', '{"\\udc00":1}', '{"a":"\ud800"}']) {
    const parsed = parseJson(text);
    assert.ok('problem' in parsed && parsed.problem === 'form.not-text', text);
  }
  for (const text of ['', '{', "{'a':1}", '{"a":1,}', 'NaN', '{"a":1}{"a":1}']) {
    const parsed = parseJson(text);
    assert.ok('problem' in parsed && parsed.problem === 'form.not-json', text);
  }
});

test('security row 13: deep, long and wide text is refused in under 250 ms and 64 MB', async () => {
  const bombs = [
    '['.repeat(1_000_000),
    `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
    `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`,
    `[${'[],'.repeat(600_000)}[]]`,
    `{${Array.from({ length: 19_000 }, (_, index) => `"${index}":0`).join(',')},"0":1}`,
    '"'.padEnd(3_000_000, 'x'),
    `"${'\\'.repeat(2_000_000)}`,
  ];
  for (const text of bombs) {
    const parsed = await assertCheap(text.slice(0, 20), () => parseJson(text));
    assert.ok('problem' in parsed, text.slice(0, 20));
  }
  const strings = `{"a":"${'\\\\'.repeat(900_000)}"}`;
  assert.ok('value' in (await assertCheap('backslashes', () => parseJson(strings))));
});
