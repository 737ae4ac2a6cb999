import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';

const decodeHex = (hex: string) => decodeCbor(new Uint8Array(Buffer.from(hex, 'hex')));

test('the examples of RFC 8949 Appendix A that are of the subset decode', () => {
  assert.equal(decodeHex('00'), 0);
  assert.equal(decodeHex('17'), 23);
  assert.equal(decodeHex('1818'), 24);
  assert.equal(decodeHex('1903e8'), 1000);
  assert.equal(decodeHex('1a000f4240'), 1000000);
  assert.deepEqual(decodeHex('4401020304'), Uint8Array.of(1, 2, 3, 4));
  assert.deepEqual(decodeHex('8301820203820405'), [1, [2, 3], [4, 5]]);
  assert.deepEqual(
    decodeHex('a201020304'),
    new Map([
      [1, 2],
      [3, 4],
    ]),
  );
});

test('what is encoded is what RFC 8949 Appendix A says, and decodes to what it was', () => {
  const encoded: [CborValue, string][] = [
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
    [4_294_967_295, '1affffffff'],
    ['', '60'],
    ['IETF', '6449455446'],
    ['\u6c34', '63e6b0b4'],
    [Uint8Array.of(1, 2, 3, 4), '4401020304'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
    [
      new Map([
        [3, 4],
        [1, 2],
      ]),
      'a201020304',
    ],
  ];
  for (const [value, hex] of encoded) {
    assert.equal(Buffer.from(encodeCbor(value)).toString('hex'), hex);
    assert.deepEqual(decodeHex(hex), value);
  }
});

test('everything outside the subset, and every longer encoding, is refused', () => {
  const refused = {
    'negative number': '20',
    'text that is not UTF-8': '61ff',
    'text missing': '6261',
    'long text': '780161',
    tag: 'c100',
    float: 'f90000',
    true: 'f5',
    null: 'f6',
    'long zero': '1800',
    'long 255': '1900ff',
    'long 65535': '1a0000ffff',
    'eight byte number': '1b0000000000000001',
    'indefinite array': '9fff',
    'indefinite bytes': '5fff',
    'text key': 'a1616100',
    'repeated key': 'a201000100',
    'falling keys': 'a203000100',
    'bytes missing': '4401',
    'items missing': '8201',
    'bytes left over': '0000',
    nothing: '',
    'array that claims a billion items': '9a3b9aca00',
    'deep nesting': `${'81'.repeat(20)}00`,
  };
  for (const [what, hex] of Object.entries(refused)) assert.equal(decodeHex(hex), undefined, what);
});
