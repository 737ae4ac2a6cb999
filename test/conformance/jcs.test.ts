import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalizeJson } from '../../packages/engine/src/canonical/jcs.ts';
import type { JsonValue } from '../../packages/engine/src/ports.ts';
import { skipWithout, vectorText } from './vectors.ts';

for (const name of ['arrays', 'french', 'structures', 'unicode', 'values', 'weird']) {
  test(`JCS (RFC 8785): ${name}.json`, { skip: skipWithout('jcs') }, () => {
    const value = JSON.parse(vectorText(`jcs/input/${name}.json`)) as JsonValue;
    assert.equal(canonicalizeJson(value), vectorText(`jcs/output/${name}.json`).trimEnd());
  });
}

/** RFC 8785 Appendix B: the bits of a double, and how it is written. */
const numbers: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

test('JCS (RFC 8785): the numbers of Appendix B', () => {
  for (const [bits, text] of numbers) {
    const value = Buffer.from(bits, 'hex').readDoubleBE();
    assert.equal(canonicalizeJson(value), text, bits);
  }
});

test('JCS (RFC 8785): numbers that are none and lone surrogates are refused', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }]) {
    assert.throws(() => canonicalizeJson(value), { code: 'credential.not-canonical' });
  }
});
