import * as nodeApi from 'node:crypto';
import { gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { algorithmOfJwk } from '../src/did/judge-jwk.ts';
import { publicPartOf } from '../src/did/public-key.ts';
import { EngineError } from '../src/engine-error.ts';
import type { Compression, Crypto, PublicKey, SignatureAlgorithm, Signer } from '../src/ports.ts';
import type { PrivateJwk } from './key-pair.ts';

export type { PrivateJwk } from './key-pair.ts';
export { isPublicAddress } from './public-address.ts';

/** The engine's `Crypto` on node:crypto; every call is synchronous. Imported public keys are cached, the oldest leave first. */
export const nodeCrypto: Crypto = {
  sha256: (data) => oneShot('sha256', data),
  sha256Hex: (data) => oneShotHex('sha256', data),
  sha384: (data) => oneShot('sha384', data),
  verify(key, data, signature) {
    try {
      const { algorithm } = key;
      if (algorithm !== 'Ed25519') {
        return nodeApi.verify(digestOf(algorithm), data, verifyOptions(key), signature);
      }
      return nodeApi.verify(
        null,
        inRoom(data, dataRoom),
        importPublicKey(key),
        inRoom(signature, signatureRoom),
      );
    } catch {
      return false;
    }
  },
  randomBytes: (count) => new Uint8Array(nodeApi.randomBytes(count)),
};

/** The engine's `Compression` on node:zlib. Level 6: level 9 costs twenty times more for a tenth less (performance.md §5). */
export const nodeCompression: Compression = {
  gzip: (data) => gzipSync(data, { level: 6 }),
  gunzip: (data, maxOutput) => gunzipSync(data, { maxOutputLength: maxOutput }),
  inflate: (data, maxOutput) => inflateSync(data, { maxOutputLength: maxOutput }),
};

/** A fresh key pair; RS256 is 2048 bits. */
export function generateKeyPair(algorithm: SignatureAlgorithm): {
  publicJwk: PublicKey['jwk'];
  privateJwk: PrivateJwk;
} {
  const privateKey = generatePrivateKey(algorithm);
  const privateJwk = toPrivateJwk(privateKey.export({ format: 'jwk' }));
  return { publicJwk: publicPartOf(privateJwk), privateJwk };
}

/** Signs in memory, synchronously. Throws `key.invalid` for a JWK without a private part or of another kind. */
export function createSigner(privateJwk: PrivateJwk): Signer & { publicKey: PublicKey } {
  const algorithm = algorithmOfJwk(privateJwk);
  if (algorithm === undefined || privateJwk.d === undefined) {
    throw new EngineError(
      'key.invalid',
      'The JWK is not a private key of a kind that the engine signs with.',
    );
  }
  const key = importPrivateKey(privateJwk);
  const digest = digestOf(algorithm);
  const options = algorithm.startsWith('ES') ? { key, dsaEncoding: 'ieee-p1363' as const } : key;
  return {
    algorithm,
    publicKey: { algorithm, jwk: publicPartOf(privateJwk) },
    sign: (data) => nodeApi.sign(digest, data, options),
  };
}

const oneShotHash: typeof nodeApi.hash | undefined = nodeApi.hash;

function oneShot(algorithm: string, data: Uint8Array | string): Uint8Array {
  if (!oneShotHash) return nodeApi.createHash(algorithm).update(data).digest();
  // A Buffer of its own costs more than the hash of a short text: V8 keeps bytes as few as these itself.
  const text = oneShotHash(algorithm, data, 'binary');
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

function oneShotHex(algorithm: string, data: Uint8Array | string): string {
  return oneShotHash
    ? oneShotHash(algorithm, data, 'hex')
    : nodeApi.createHash(algorithm).update(data).digest('hex');
}

/** A small array lives on the heap of V8, and each that OpenSSL sees is first moved out of it; these two are out already. */
const dataRoom = new Uint8Array(64);
const signatureRoom = new Uint8Array(64);

function inRoom(bytes: Uint8Array, room: Uint8Array): Uint8Array {
  if (bytes.length !== room.length) return bytes;
  room.set(bytes);
  return room;
}

function digestOf(algorithm: SignatureAlgorithm): string | null {
  if (algorithm === 'Ed25519') return null;
  return algorithm === 'ES384' ? 'sha384' : 'sha256';
}

const maxCachedKeys = 1000;
const keyCache = new Map<string, nodeApi.KeyObject>();

function verifyOptions(key: PublicKey): nodeApi.KeyObject | nodeApi.VerifyKeyObjectInput {
  const keyObject = importPublicKey(key);
  return key.algorithm.startsWith('ES') ? { key: keyObject, dsaEncoding: 'ieee-p1363' } : keyObject;
}

function importPublicKey({ algorithm, jwk }: PublicKey): nodeApi.KeyObject {
  const name = `${algorithm} ${jwk.x ?? jwk.n ?? ''} ${jwk.y ?? jwk.e ?? ''}`;
  const cached = keyCache.get(name);
  if (cached) return cached;
  if (algorithmOfJwk(jwk) !== algorithm) {
    throw new EngineError('key.invalid', `The key is not a key for ${algorithm}.`);
  }
  const keyObject = nodeApi.createPublicKey({ key: publicPartOf(jwk), format: 'jwk' });
  if (keyCache.size >= maxCachedKeys) {
    for (const oldest of keyCache.keys()) {
      keyCache.delete(oldest);
      break;
    }
  }
  keyCache.set(name, keyObject);
  return keyObject;
}

function importPrivateKey(privateJwk: PrivateJwk): nodeApi.KeyObject {
  try {
    return nodeApi.createPrivateKey({ key: { ...privateJwk }, format: 'jwk' });
  } catch (cause) {
    throw new EngineError('key.invalid', 'The private JWK cannot be read.', { cause });
  }
}

function generatePrivateKey(algorithm: SignatureAlgorithm): nodeApi.KeyObject {
  if (algorithm === 'Ed25519') return nodeApi.generateKeyPairSync('ed25519').privateKey;
  if (algorithm === 'RS256') return nodeApi.generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const namedCurve = algorithm === 'ES256' ? 'P-256' : 'P-384';
  return nodeApi.generateKeyPairSync('ec', { namedCurve }).privateKey;
}

function toPrivateJwk(jwk: nodeApi.JsonWebKey): PrivateJwk {
  const texts = Object.entries(jwk).filter(([, value]) => typeof value === 'string');
  return { kty: '', ...Object.fromEntries(texts) };
}
