import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPlainAddress } from './address-rules.ts';
import { assertName, nameFrom } from './name-rules.ts';

const given: [name: unknown, kept: string][] = [
  ['  Ada\r\nLovelace\u202e ', 'Ada Lovelace'],
  ['\u200b\u200b', 'otherwise'],
  [undefined, 'otherwise'],
  [{ given: 'Ada' }, 'otherwise'],
  ['x'.repeat(5000), 'x'.repeat(100)],
];
for (const [name, kept] of given) {
  test(`a provider that calls somebody ${JSON.stringify(name)?.slice(0, 30)} gives a plain name`, () =>
    assert.equal(nameFrom(name, 'otherwise'), kept));
}

const addresses: [address: unknown, isPlain: boolean][] = [
  ['ada@example.org', true],
  ['jürgen@exämple.org', true],
  ['ada@example.org\r\nBcc: all@example.org', false],
  ['"Your account is closed" <ada@example.org>', false],
  ['ada\u202e@example.org', false],
  ['ada@@example.org', false],
  [`${'a'.repeat(300)}@example.org`, false],
  [true, false],
];
for (const [address, isPlain] of addresses) {
  test(`${JSON.stringify(address).slice(0, 40)} is ${isPlain ? 'an' : 'no'} address that a provider can have proven`, () =>
    assert.equal(isPlainAddress(address), isPlain));
}

test('a name that is too long is refused at its field', () => {
  assert.throws(() => assertName('x'.repeat(101), 'person'), { code: 'people.name-long' });
  assert.equal(assertName('x'.repeat(101), 'organisation'), 'x'.repeat(101));
});
