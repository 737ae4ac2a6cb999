import type { JsonObject, SignatureAlgorithm } from '../ports.ts';
import { type JudgedKey, judgeJwk } from './judge-jwk.ts';
import { judgeBase58Ed25519, judgeMultikey } from './multikey.ts';

const encodings = [
  'publicKeyMultibase',
  'publicKeyJwk',
  'publicKeyBase58',
  'publicKeyPem',
  'publicKeyHex',
  'publicKeyBase64',
  'ethereumAddress',
  'blockchainAccountId',
] as const;

/** Types that are for one kind of key; X25519 keys sign nothing. Other types, and none, say nothing of the key. */
const kindsOfTypes = new Map<unknown, SignatureAlgorithm>([
  ['Ed25519VerificationKey2018', 'Ed25519'],
  ['Ed25519VerificationKey2020', 'Ed25519'],
  ['EcdsaSecp256r1VerificationKey2019', 'ES256'],
  ['P256Key2021', 'ES256'],
  ['P384Key2021', 'ES384'],
  ['RsaVerificationKey2018', 'RS256'],
]);

/**
 * The key of a verification method of any suite that the engine reads: as Multikey, JWK, or in the base 58 of 2018. One
 * encoding may be present, and type and key must not contradict each other.
 */
export function judgeMethod(method: JsonObject): JudgedKey {
  const [encoding, ...others] = encodings.filter((name) => method[name] !== undefined);
  if (encoding === undefined) return hasOtherKey(method) ? 'unread' : 'malformed';
  if (others.length > 0) return 'malformed';
  const judged = judgeEncoding(method, encoding);
  if (typeof judged !== 'object') return judged;
  const wanted = kindsOfTypes.get(method.type);
  return wanted === undefined || wanted === judged.key.algorithm ? judged : 'malformed';
}

/** `publicKeyPgp`, `publicKeyBase64Url` and whatever else may come. */
function hasOtherKey(method: JsonObject): boolean {
  return Object.keys(method).some((name) => /^publicKey[A-Z]/.test(name));
}

function judgeEncoding(method: JsonObject, encoding: (typeof encodings)[number]): JudgedKey {
  const value = method[encoding];
  if (encoding === 'publicKeyJwk') return judgeJwk(value);
  if (typeof value !== 'string') return 'malformed';
  if (encoding === 'publicKeyMultibase') return judgeMultikey(value);
  // Base 58 has no prefix: only the type tells what the bytes are.
  if (encoding === 'publicKeyBase58' && method.type === 'Ed25519VerificationKey2018') {
    return judgeBase58Ed25519(value);
  }
  return 'unread';
}
