import { decodeBase64url } from '../encoding/base64url.ts';
import { toHex } from '../encoding/bytes.ts';
import type { PublicKey, SignatureAlgorithm } from '../ports.ts';

type Jwk = PublicKey['jwk'];

/**
 * What an untrusted JWK comes to. `signs` is false when it says of itself that it is for something else than checking
 * signatures of its one algorithm; `unread` is a good key, perhaps, of a kind that the engine does not know.
 */
export type JudgedKey = { key: PublicKey; signs: boolean } | 'unread' | 'malformed';

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
export const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;
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

/**
 * Reads a JWK wherever it stands: DID document, did:jwk, key set, header of a token. Malformed are a published private
 * key, members of a wrong size or encoding, RSA below 2048 bits, and Ed25519 points of small order, under which one
 * signature fits every message.
 */
export function judgeJwk(value: unknown): JudgedKey {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'malformed';
  const members = new Map<string, unknown>(Object.entries(value));
  if (privateMembers.some((member) => members.has(member))) return 'malformed';
  const texts = publicMembers.flatMap((member) => {
    const text = members.get(member);
    return typeof text === 'string' ? [[member, text] as const] : [];
  });
  const jwk: Jwk = { kty: '', ...Object.fromEntries(texts) };
  if (jwk.kty === '') return 'malformed';
  const algorithm = algorithmOfJwk(jwk);
  if (algorithm === undefined) return 'unread';
  if (!hasGoodMembers(algorithm, jwk)) return 'malformed';
  return { key: { algorithm, jwk }, signs: saysThatItSigns(members, algorithm) };
}

const namesOfAlgorithms: { [algorithm in SignatureAlgorithm]: readonly string[] } = {
  Ed25519: ['EdDSA', 'Ed25519'],
  ES256: ['ES256'],
  ES384: ['ES384'],
  RS256: ['RS256'],
};

/** RFC 7517 §4.2 to §4.4: what a key says of its use, its operations and its algorithm binds whoever uses it. */
function saysThatItSigns(members: ReadonlyMap<string, unknown>, algorithm: SignatureAlgorithm): boolean {
  const [use, operations, alg] = ['use', 'key_ops', 'alg'].map((name) => members.get(name));
  return (
    (use === undefined || use === 'sig') &&
    (operations === undefined || (Array.isArray(operations) && operations.includes('verify'))) &&
    (alg === undefined || namesOfAlgorithms[algorithm].some((name) => name === alg))
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
