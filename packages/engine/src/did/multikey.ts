import { p256, p384 } from '@noble/curves/nist.js';
import { decodeBase58 } from '../encoding/base58btc.ts';
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';
import { concatBytes } from '../encoding/bytes.ts';
import { encodeMultibase } from '../encoding/multibase.ts';
import { EngineError } from '../engine-error.ts';
import type { PublicKey, SignatureAlgorithm } from '../ports.ts';
import { type JudgedKey, judgeJwk } from './judge-jwk.ts';
import { publicKeyFromJwk } from './public-key.ts';
import { decodeRsaPublicKey, encodeRsaPublicKey } from './rsa-public-key.ts';

/** Multicodec prefixes as unsigned varints (https://github.com/multiformats/multicodec, table.csv). */
const prefixes: { [algorithm in SignatureAlgorithm]: readonly [number, number] } = {
  Ed25519: [0xed, 0x01],
  ES256: [0x80, 0x24],
  ES384: [0x81, 0x24],
  RS256: [0x85, 0x24],
};

/** Multikey text of a public key, e.g. `z6Mk…` (Controlled Identifiers §2.2.2). Throws `key.invalid`. */
export function publicKeyToMultikey(key: PublicKey): string {
  const checked = publicKeyFromJwk(key.jwk);
  if (checked?.algorithm !== key.algorithm)
    throw new EngineError('key.invalid', 'The public key is malformed.');
  return encodeMultibase('z', concatBytes(Uint8Array.from(prefixes[key.algorithm]), rawBytesOf(checked)));
}

/** Undefined for another kind of key, a point that is not on its curve, or an encoding that is not the canonical one. */
export function publicKeyFromMultikey(text: string): PublicKey | undefined {
  const judged = judgeMultikey(text);
  return typeof judged === 'object' ? judged.key : undefined;
}

/** The same, telling a kind of key that the engine does not know from a broken one. */
export function judgeMultikey(text: string): JudgedKey {
  if (text[0] !== 'z') return /^[A-Za-z0-9]/.test(text) ? 'unread' : 'malformed';
  const bytes = decodeBase58(text.slice(1));
  if (bytes === undefined || bytes.length < 34) return 'malformed';
  const algorithm = algorithms.find(
    (name) => prefixes[name][0] === bytes[0] && prefixes[name][1] === bytes[1],
  );
  if (algorithm === undefined) return 'unread';
  const judged = judgeJwk(jwkOf(algorithm, bytes.subarray(2)));
  return typeof judged === 'object' && judged.key.algorithm === algorithm ? judged : 'malformed';
}

/** `publicKeyBase58` of the 2018 suites: the 32 bytes of an Ed25519 key without a prefix. */
export function judgeBase58Ed25519(text: string): JudgedKey {
  const bytes = decodeBase58(text);
  return bytes === undefined ? 'malformed' : judgeJwk(jwkOf('Ed25519', bytes));
}

const algorithms = ['Ed25519', 'ES256', 'ES384', 'RS256'] as const;

function rawBytesOf({ algorithm, jwk }: PublicKey): Uint8Array {
  const x = decodeBase64url(jwk.x ?? '') ?? new Uint8Array();
  if (algorithm === 'Ed25519') return x;
  if (algorithm === 'RS256') {
    return encodeRsaPublicKey(decodeBase64url(jwk.n ?? '') ?? x, decodeBase64url(jwk.e ?? '') ?? x);
  }
  const y = decodeBase64url(jwk.y ?? '') ?? new Uint8Array();
  return concatBytes(Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1)), x);
}

function jwkOf(algorithm: SignatureAlgorithm, raw: Uint8Array): PublicKey['jwk'] | undefined {
  if (algorithm === 'Ed25519') {
    return raw.length === 32 ? { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(raw) } : undefined;
  }
  if (algorithm === 'RS256') {
    const parts = decodeRsaPublicKey(raw);
    return parts && { kty: 'RSA', n: encodeBase64url(parts.modulus), e: encodeBase64url(parts.exponent) };
  }
  return jwkOfCompressedPoint(algorithm === 'ES256' ? 'P-256' : 'P-384', raw);
}

/** Compressed points only: 02 or 03, then x. */
function jwkOfCompressedPoint(crv: 'P-256' | 'P-384', raw: Uint8Array): PublicKey['jwk'] | undefined {
  const size = crv === 'P-256' ? 32 : 48;
  if (raw.length !== size + 1) return undefined;
  try {
    const point = (crv === 'P-256' ? p256.Point.fromBytes(raw) : p384.Point.fromBytes(raw)).toBytes(false);
    const x = encodeBase64url(point.subarray(1, 1 + size));
    return { kty: 'EC', crv, x, y: encodeBase64url(point.subarray(1 + size)) };
  } catch {
    return undefined;
  }
}
