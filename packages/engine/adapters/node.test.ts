import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicKeyFromJwk } from '../src/did/public-key.ts';
import { utf8 } from '../src/encoding/bytes.ts';
import type { SignatureAlgorithm } from '../src/ports.ts';
import { createSigner, generateKeyPair, nodeCompression, nodeCrypto } from './node.ts';

const algorithms: SignatureAlgorithm[] = ['Ed25519', 'ES256', 'ES384', 'RS256'];

for (const algorithm of algorithms) {
  test(`a ${algorithm} signature verifies with its own key and message only`, async () => {
    const { publicJwk, privateJwk } = generateKeyPair(algorithm);
    const key = publicKeyFromJwk(publicJwk);
    assert.ok(key);
    assert.equal(key.algorithm, algorithm);
    const data = utf8('a message');
    const signature = await createSigner(privateJwk).sign(data);
    assert.equal(await nodeCrypto.verify(key, data, signature), true);
    assert.equal(await nodeCrypto.verify(key, utf8('another'), signature), false);
    assert.equal(await nodeCrypto.verify(key, data, signature.subarray(1)), false);
    const other = publicKeyFromJwk(generateKeyPair(algorithm).publicJwk);
    assert.ok(other);
    assert.equal(await nodeCrypto.verify(other, data, signature), false);
  });

  test(`the public JWK of ${algorithm} has no private member`, () => {
    const { publicJwk, privateJwk } = generateKeyPair(algorithm);
    assert.equal('d' in publicJwk, false);
    assert.equal(publicKeyFromJwk(privateJwk), undefined);
  });
}

test('a malformed key or signature is false, never an exception', async () => {
  const bad = { algorithm: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } as const;
  assert.equal(await nodeCrypto.verify(bad, utf8('x'), new Uint8Array(64)), false);
  const mixed = { algorithm: 'RS256', jwk: generateKeyPair('Ed25519').publicJwk } as const;
  assert.equal(await nodeCrypto.verify(mixed, utf8('x'), new Uint8Array(64)), false);
});

test('an Ed25519 key of small order is refused, as one signature would fit every message', () => {
  const identity = { kty: 'OKP', crv: 'Ed25519', x: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
  assert.equal(publicKeyFromJwk(identity), undefined);
});

test('a signer refuses a JWK without its private part', () => {
  assert.throws(() => createSigner(generateKeyPair('Ed25519').publicJwk), { code: 'key.invalid' });
});

test('an RSA key below 2048 bits is refused', () => {
  const jwk = generateKeyPair('RS256').publicJwk;
  assert.equal(publicKeyFromJwk({ ...jwk, n: jwk.n?.slice(0, 171) }), undefined);
});

test('hashes agree for bytes and for text', () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.equal(nodeCrypto.sha256Hex('abc'), expected);
  assert.equal(Buffer.from(nodeCrypto.sha256(utf8('abc'))).toString('hex'), expected);
  assert.equal(nodeCrypto.sha384('abc').length, 48);
  assert.equal(nodeCrypto.randomBytes(16).length, 16);
});

test('a decompression bomb is refused at the limit (security.md row 13)', async () => {
  const bomb = await nodeCompression.gzip(new Uint8Array(4_000_000));
  await assert.rejects(async () => nodeCompression.gunzip(bomb, 100_000));
  assert.equal((await nodeCompression.gunzip(bomb, 4_000_000)).length, 4_000_000);
});
