import { decodeBase64url } from '../encoding/base64url.ts';
import { toHex } from '../encoding/bytes.ts';
import type { PublicKey, SignatureAlgorithm } from '../ports.ts';

type Jwk = PublicKey['jwk'];

const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const minRsaBytes = 256;
const maxRsaBytes = 1024;

/** The one algorithm that a key of this kind is used with here; undefined for kinds that the engine does not know. */
export function algorithmOfJwk(jwk: { kty: string; crv?: string }): SignatureAlgorithm | undefined {
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return 'Ed25519';
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return 'ES256';
  if (jwk.kty === 'EC' && jwk.crv === 'P-384') return 'ES384';
  if (jwk.kty === 'RSA' && jwk.crv === undefined) return 'RS256';
  return undefined;
}

/** The public members of a JWK and nothing else. */
export function publicPartOf(jwk: Jwk): Jwk {
  const present = publicMembers.filter((member) => jwk[member] !== undefined);
  return { kty: jwk.kty, ...Object.fromEntries(present.map((member) => [member, jwk[member]])) };
}

/**
 * A checked public key from an untrusted JWK. Undefined for a published private key, an unknown kind, members of a
 * wrong size or encoding, RSA below 2048 bits, and Ed25519 points of small order, under which one signature fits
 * every message.
 */
export function publicKeyFromJwk(value: unknown): PublicKey | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members = new Map<string, unknown>(Object.entries(value));
  if (privateMembers.some((member) => members.has(member))) return undefined;
  const texts = publicMembers.flatMap((member) => {
    const text = members.get(member);
    return typeof text === 'string' ? [[member, text] as const] : [];
  });
  const jwk: Jwk = { kty: '', ...Object.fromEntries(texts) };
  const algorithm = algorithmOfJwk(jwk);
  if (algorithm === undefined || !hasGoodMembers(algorithm, jwk)) return undefined;
  return { algorithm, jwk };
}

export function samePublicKey(left: PublicKey, right: PublicKey): boolean {
  return (
    left.algorithm === right.algorithm &&
    publicMembers.every((member) => left.jwk[member] === right.jwk[member])
  );
}

function hasGoodMembers(algorithm: SignatureAlgorithm, jwk: Jwk): boolean {
  if (algorithm === 'Ed25519') {
    const point = decodeOf(jwk.x);
    return point?.length === 32 && jwk.y === undefined && !isSmallOrderEd25519(point);
  }
  if (algorithm === 'RS256') {
    const modulus = decodeOf(jwk.n);
    const exponent = decodeOf(jwk.e);
    if (modulus === undefined || exponent === undefined || modulus[0] === 0) return false;
    const odd = ((modulus.at(-1) ?? 0) & (exponent.at(-1) ?? 0) & 1) === 1;
    const large = modulus.length >= minRsaBytes && modulus.length <= maxRsaBytes && (modulus[0] ?? 0) >= 128;
    return odd && large && exponent.length <= 8 && (exponent.length > 1 || (exponent[0] ?? 0) >= 3);
  }
  const size = algorithm === 'ES256' ? 32 : 48;
  return decodeOf(jwk.x)?.length === size && decodeOf(jwk.y)?.length === size;
}

function decodeOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined || text === '' ? undefined : decodeBase64url(text);
}

/** The points of order 1, 2, 4 and 8 and their non-canonical encodings, with the sign bit cleared. */
const smallOrderPoints = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

function isSmallOrderEd25519(point: Uint8Array): boolean {
  const unsigned = Uint8Array.from(point);
  unsigned[31] = (unsigned[31] ?? 0) & 0x7f;
  return smallOrderPoints.has(toHex(unsigned));
}
