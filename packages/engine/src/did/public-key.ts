import type { PublicKey } from '../ports.ts';
import { judgeJwk, publicMembers } from './judge-jwk.ts';

type Jwk = PublicKey['jwk'];

/** The public members of a JWK and nothing else. */
export function publicPartOf(jwk: Jwk): Jwk {
  const present = publicMembers.filter((member) => jwk[member] !== undefined);
  return { kty: jwk.kty, ...Object.fromEntries(present.map((member) => [member, jwk[member]])) };
}

/**
 * A checked public key from an untrusted JWK. Undefined for one that is malformed, of a kind that the engine does not
 * know, or that says of itself that it is for something else (`use`, `key_ops`, `alg`).
 */
export function publicKeyFromJwk(value: unknown): PublicKey | undefined {
  const judged = judgeJwk(value);
  return typeof judged === 'object' && judged.signs ? judged.key : undefined;
}

export function samePublicKey(left: PublicKey, right: PublicKey): boolean {
  return (
    left.algorithm === right.algorithm &&
    publicMembers.every((member) => left.jwk[member] === right.jwk[member])
  );
}
