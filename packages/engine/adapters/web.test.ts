import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { publicKeyFromJwk } from '../src/did/public-key.ts';
import { utf8 } from '../src/encoding/bytes.ts';
import type { PublicKey } from '../src/ports.ts';
import { createSigner, generateKeyPair, nodeCompression, nodeCrypto } from './node.ts';
import { webCompression, webCreateSigner, webCrypto, webGenerateKeyPair } from './web.ts';

const algorithms = ['Ed25519', 'ES256', 'ES384', 'RS256'] as const;
const data = utf8('what is signed');

/** Runs with WebCrypto, then without it, as on an insecure address, then with one that knows no Ed25519. */
async function inEveryBrowser(run: (how: string) => Promise<void>): Promise<void> {
  await run('with WebCrypto');
  const { subtle } = globalThis.crypto;
  const importKey: SubtleCrypto['importKey'] = () =>
    Promise.reject(new DOMException('no', 'NotSupportedError'));
  for (const [how, value] of [
    ['without WebCrypto', undefined],
    ['without the algorithm', { importKey }],
  ] as const) {
    Object.defineProperty(globalThis.crypto, 'subtle', { value, configurable: true });
    try {
      await run(how);
    } finally {
      Object.defineProperty(globalThis.crypto, 'subtle', { value: subtle, configurable: true });
    }
  }
}

for (const algorithm of algorithms) {
  test(`Node and web adapters give one answer for good and bad ${algorithm} signatures`, async () => {
    const pair = generateKeyPair(algorithm);
    const key = publicKeyFromJwk(pair.publicJwk);
    const other = publicKeyFromJwk(generateKeyPair(algorithm).publicJwk);
    assert.ok(key && other);
    const signature = new Uint8Array(await createSigner(pair.privateJwk).sign(data));
    const flipped = (at: number) => signature.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const cases: [PublicKey, Uint8Array, Uint8Array][] = [
      [key, data, signature],
      [other, data, signature],
      [key, utf8('something else'), signature],
      [key, data, new Uint8Array(0)],
      [key, data, new Uint8Array(signature.length)],
      [key, data, new Uint8Array(signature.length).fill(255)],
      [key, data, new Uint8Array([...signature, 0])],
      [key, data, signature.subarray(1)],
      [key, data, flipped(0)],
      [key, data, flipped(signature.length - 1)],
      [key, data, flipped(signature.length >> 1)],
      [{ ...key, jwk: { ...key.jwk, ...(key.jwk.x ? { x: 'AA' } : { n: 'AA' }) } }, data, signature],
    ];
    await inEveryBrowser(async (how) => {
      for (const [index, [someKey, someData, someSignature]] of cases.entries()) {
        const expected = index === 0;
        assert.equal(
          await nodeCrypto.verify(someKey, someData, someSignature),
          expected,
          `node, case ${index}`,
        );
        assert.equal(
          await webCrypto.verify(someKey, someData, someSignature),
          expected,
          `${how}, case ${index}`,
        );
      }
    });
  });

  test(`a ${algorithm} key made by the web adapter signs for both adapters`, async () => {
    const { publicJwk, privateJwk } = await webGenerateKeyPair(algorithm);
    const key = publicKeyFromJwk(publicJwk);
    assert.ok(key);
    const check = async (signature: Uint8Array): Promise<void> => {
      assert.equal(await nodeCrypto.verify(key, data, signature), true);
      assert.equal(await webCrypto.verify(key, data, signature), true);
    };
    await check(await createSigner(privateJwk).sign(data));
    await inEveryBrowser(async (how) => {
      if (algorithm === 'RS256' && how !== 'with WebCrypto') {
        await assert.rejects(async () => webCreateSigner(privateJwk).sign(data), { code: 'key.unsupported' });
      } else await check(await webCreateSigner(privateJwk).sign(data));
    });
  });
}

test('hashes are equal for bytes and text of every length', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 1000]) {
    const bytes = new Uint8Array(randomBytes(length));
    const text = 'ä€😀'.repeat(length);
    for (const input of [bytes, text]) {
      assert.deepEqual(Buffer.from(webCrypto.sha256(input)), Buffer.from(nodeCrypto.sha256(input)));
      assert.deepEqual(Buffer.from(webCrypto.sha384(input)), Buffer.from(nodeCrypto.sha384(input)));
      assert.equal(webCrypto.sha256Hex(input), nodeCrypto.sha256Hex(input));
    }
  }
});

test('each adapter unpacks what the other packed, and both stop at the limit (security.md row 13)', async () => {
  const bytes = new Uint8Array(200_000).fill(7);
  for (const packer of [nodeCompression, webCompression]) {
    const packed = await packer.gzip(bytes);
    for (const unpacker of [nodeCompression, webCompression]) {
      assert.deepEqual(Buffer.from(await unpacker.gunzip(packed, 200_000)), Buffer.from(bytes));
      await assert.rejects(async () => unpacker.gunzip(packed, 199_999));
      await assert.rejects(async () => unpacker.gunzip(packed.subarray(0, packed.length - 9), 200_000));
      await assert.rejects(async () => unpacker.inflate(packed, 200_000));
    }
  }
});

test('a signer refuses a JWK without its private part', async () => {
  const { publicJwk } = await webGenerateKeyPair('Ed25519');
  assert.throws(() => webCreateSigner(publicJwk), { code: 'key.invalid' });
});
