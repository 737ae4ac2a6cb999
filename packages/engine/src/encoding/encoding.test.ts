import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { decodeBase58, encodeBase58 } from './base58btc.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { utf8 } from './bytes.ts';
import { decodeMultibase, encodeMultibase } from './multibase.ts';

test('base58 agrees with the examples of draft-msporny-base58', () => {
  assert.equal(encodeBase58(utf8('Hello World!')), '2NEpo7TZRRrLZSi2U');
  assert.equal(
    encodeBase58(utf8('The quick brown fox jumps over the lazy dog.')),
    'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z',
  );
  assert.equal(encodeBase58(Uint8Array.from([0, 0, 0x28, 0x7f, 0xb4, 0xcd])), '11233QC4');
  assert.equal(encodeBase58(new Uint8Array(0)), '');
});

test('base58 and base64url give back the bytes of every length', () => {
  for (let length = 0; length < 140; length += 1) {
    for (const bytes of [
      new Uint8Array(randomBytes(length)),
      new Uint8Array(length),
      new Uint8Array(length).fill(255),
    ]) {
      assert.deepEqual(decodeBase58(encodeBase58(bytes)), bytes);
      assert.deepEqual(decodeBase64url(encodeBase64url(bytes)), bytes);
      assert.equal(encodeBase64url(bytes), Buffer.from(bytes).toString('base64url'));
    }
  }
});

test('the fast encoding of 64 bytes is that of long division, also with zeros in front', () => {
  const divide = (bytes: Uint8Array): string => {
    let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
    let text = '';
    for (; value > 0n; value /= 58n) {
      text = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'[Number(value % 58n)] + text;
    }
    const zeros = bytes.findIndex((byte) => byte !== 0);
    return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
  };
  for (let round = 0; round < 500; round += 1) {
    const bytes = new Uint8Array(randomBytes(64)).fill(round % 3 === 0 ? 255 : 0, 0, round % 65);
    assert.equal(encodeBase58(bytes), divide(bytes));
  }
});

test('base58 refuses characters outside its alphabet', () => {
  for (const text of ['0', 'O', 'I', 'l', ' 2', '2 ', 'é', '2\n', '+', '-'])
    assert.equal(decodeBase58(text), undefined);
});

test('base64url refuses every encoding but the canonical one (security.md row 7)', () => {
  assert.deepEqual(decodeBase64url('AQ'), Uint8Array.of(1));
  for (const text of ['AQ==', 'AQ=', 'AR', 'AQ ', ' AQ', 'A', 'AQ\n', '+Q', '/Q', 'AQF', 'AQ.', 'é_']) {
    assert.equal(decodeBase64url(text), undefined, JSON.stringify(text));
  }
});

test('no text but the canonical one decodes to the same bytes', () => {
  const bytes = new Uint8Array(randomBytes(64));
  for (const [text, decode] of [
    [encodeBase58(bytes), decodeBase58],
    [encodeBase64url(bytes), decodeBase64url],
  ] as const) {
    for (let position = 0; position < text.length; position += 1) {
      for (const character of 'AZaz19-_=. \u00e9') {
        if (character === text[position]) continue;
        const changed = text.slice(0, position) + character + text.slice(position + 1);
        const decoded = decode(changed);
        assert.ok(decoded === undefined || Buffer.compare(decoded, bytes) !== 0);
      }
    }
  }
});

test('multibase knows z and u only', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  assert.deepEqual(decodeMultibase(encodeMultibase('z', bytes)), { prefix: 'z', bytes });
  assert.deepEqual(decodeMultibase(encodeMultibase('u', bytes)), { prefix: 'u', bytes });
  for (const text of ['', 'f010203', 'MAQID', 'Z2', 'U', 'x']) assert.equal(decodeMultibase(text), undefined);
});
