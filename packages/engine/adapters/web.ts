import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { algorithmOfJwk } from '../src/did/judge-jwk.ts';
import { publicKeyFromJwk, publicPartOf } from '../src/did/public-key.ts';
import { decodeBase64url, encodeBase64url } from '../src/encoding/base64url.ts';
import { concatBytes, toHex, utf8 } from '../src/encoding/bytes.ts';
import { EngineError } from '../src/engine-error.ts';
import type { Compression, Crypto, PublicKey, SignatureAlgorithm, Signer } from '../src/ports.ts';
import type { PrivateJwk } from './key-pair.ts';
import { verifyRsaSha256 } from './rsa-verify.ts';

export type { PrivateJwk } from './key-pair.ts';

const bytesOf = (data: Uint8Array | string): Uint8Array => (typeof data === 'string' ? utf8(data) : data);

/**
 * The engine's `Crypto` for browsers: hashes by @noble/hashes, as they must be synchronous; signatures by WebCrypto,
 * or by @noble/curves where a browser or an insecure address has none.
 */
export const webCrypto: Crypto = {
  sha256: (data) => sha256(bytesOf(data)),
  sha256Hex: (data) => toHex(sha256(bytesOf(data))),
  sha384: (data) => sha384(bytesOf(data)),
  async verify(key, data, signature) {
    if (publicKeyFromJwk(key.jwk)?.algorithm !== key.algorithm) return false;
    try {
      return (await verifyBySubtle(key, data, signature)) ?? verifyByNoble(key, data, signature);
    } catch {
      return false;
    }
  },
  randomBytes: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
};

/** The engine's `Compression` on the streams that every browser has. */
export const webCompression: Compression = {
  gzip: (data) => pipe(data, { through: new CompressionStream('gzip'), maxOutput: Number.POSITIVE_INFINITY }),
  gunzip: (data, maxOutput) => pipe(data, { through: new DecompressionStream('gzip'), maxOutput }),
  inflate: (data, maxOutput) => pipe(data, { through: new DecompressionStream('deflate'), maxOutput }),
};

/** A fresh key pair; RS256 is 2048 bits and needs WebCrypto. */
export async function webGenerateKeyPair(algorithm: SignatureAlgorithm): Promise<{
  publicJwk: PublicKey['jwk'];
  privateJwk: PrivateJwk;
}> {
  const privateJwk = await generatePrivateJwk(algorithm);
  return { publicJwk: publicPartOf(privateJwk), privateJwk };
}

/** Throws `key.invalid` for a JWK without a private part or of another kind. */
export function webCreateSigner(privateJwk: PrivateJwk): Signer & { publicKey: PublicKey } {
  const algorithm = algorithmOfJwk(privateJwk);
  const secret = decodeBase64url(privateJwk.d ?? '');
  if (algorithm === undefined || secret === undefined || secret.length === 0) {
    throw new EngineError(
      'key.invalid',
      'The JWK is not a private key of a kind that the engine signs with.',
    );
  }
  return {
    algorithm,
    publicKey: { algorithm, jwk: publicPartOf(privateJwk) },
    sign: async (data) =>
      (await signBySubtle(algorithm, privateJwk, data)) ?? signByNoble(algorithm, secret, data),
  };
}

type SubtleAlgorithm = { name: string; namedCurve?: string; hash?: string };

const subtleAlgorithms: { [algorithm in SignatureAlgorithm]: SubtleAlgorithm } = {
  Ed25519: { name: 'Ed25519' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
};

/** Absent on insecure addresses, whatever the type says. */
function findSubtle(): SubtleCrypto | undefined {
  return globalThis.crypto.subtle;
}

/** Undefined where WebCrypto is absent or does not know the algorithm. */
async function verifyBySubtle(
  key: PublicKey,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean | undefined> {
  const algorithm = subtleAlgorithms[key.algorithm];
  const imported = await importBySubtle({ ...publicPartOf(key.jwk) }, algorithm, 'verify');
  return (
    imported && findSubtle()?.verify(algorithm, imported, Uint8Array.from(signature), Uint8Array.from(data))
  );
}

async function signBySubtle(
  algorithm: SignatureAlgorithm,
  jwk: PrivateJwk,
  data: Uint8Array,
): Promise<Uint8Array | undefined> {
  const imported = await importBySubtle({ ...jwk }, subtleAlgorithms[algorithm], 'sign');
  const signature =
    imported && (await findSubtle()?.sign(subtleAlgorithms[algorithm], imported, Uint8Array.from(data)));
  return signature && new Uint8Array(signature);
}

async function importBySubtle(
  jwk: JsonWebKey,
  algorithm: SubtleAlgorithm,
  use: 'sign' | 'verify',
): Promise<CryptoKey | undefined> {
  try {
    return await findSubtle()?.importKey('jwk', jwk, algorithm, false, [use]);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return undefined;
    throw error;
  }
}

function verifyByNoble({ algorithm, jwk }: PublicKey, data: Uint8Array, signature: Uint8Array): boolean {
  if (algorithm === 'RS256') return verifyRsaSha256(jwk, data, signature);
  const x = decodeBase64url(jwk.x ?? '') ?? new Uint8Array();
  if (algorithm === 'Ed25519') return ed25519.verify(signature, data, x, { zip215: false });
  const point = concatBytes(Uint8Array.of(4), x, decodeBase64url(jwk.y ?? '') ?? new Uint8Array());
  return curveOf(algorithm).verify(signature, data, point, { lowS: false });
}

function signByNoble(algorithm: SignatureAlgorithm, secret: Uint8Array, data: Uint8Array): Uint8Array {
  if (algorithm === 'RS256') throw new EngineError('key.unsupported', 'Signing with RSA needs WebCrypto.');
  if (algorithm === 'Ed25519') return ed25519.sign(data, secret);
  return curveOf(algorithm).sign(data, secret, { lowS: false });
}

function curveOf(algorithm: 'ES256' | 'ES384'): typeof p256 {
  return algorithm === 'ES256' ? p256 : p384;
}

async function generatePrivateJwk(algorithm: SignatureAlgorithm): Promise<PrivateJwk> {
  if (algorithm === 'Ed25519') {
    const { secretKey, publicKey } = ed25519.keygen();
    return { kty: 'OKP', crv: 'Ed25519', d: encodeBase64url(secretKey), x: encodeBase64url(publicKey) };
  }
  if (algorithm !== 'RS256') return generateEcJwk(algorithm);
  const subtle = findSubtle();
  if (!subtle) throw new EngineError('key.unsupported', 'Making an RSA key needs WebCrypto.');
  const parameters = {
    ...subtleAlgorithms.RS256,
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const pair = await subtle.generateKey({ ...parameters, hash: 'SHA-256' }, true, ['sign', 'verify']);
  const {
    kty = '',
    n = '',
    e = '',
    d = '',
    p = '',
    q = '',
    dp = '',
    dq = '',
    qi = '',
  } = await subtle.exportKey('jwk', pair.privateKey);
  return { kty, n, e, d, p, q, dp, dq, qi };
}

function generateEcJwk(algorithm: 'ES256' | 'ES384'): PrivateJwk {
  const curve = curveOf(algorithm);
  const { secretKey } = curve.keygen();
  const point = curve.getPublicKey(secretKey, false);
  const size = (point.length - 1) / 2;
  return {
    kty: 'EC',
    crv: algorithm === 'ES256' ? 'P-256' : 'P-384',
    d: encodeBase64url(secretKey),
    x: encodeBase64url(point.subarray(1, 1 + size)),
    y: encodeBase64url(point.subarray(1 + size)),
  };
}

async function pipe(
  data: Uint8Array,
  { through, maxOutput }: { through: CompressionStream | DecompressionStream; maxOutput: number },
): Promise<Uint8Array> {
  const reader = new Blob([Uint8Array.from(data)]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    total += next.value.length;
    if (total > maxOutput) {
      await reader.cancel();
      throw new RangeError(`The data is larger than ${maxOutput} bytes when unpacked.`);
    }
    chunks.push(next.value);
  }
  return concatBytes(...chunks);
}
