import type { Crypto } from '../ports.ts';
import type { IdentityObject } from './model.ts';

/**
 * An OB 3.0 IdentityObject that does not show the identity: `sha256$` and the hex SHA-256 of identity then salt, with
 * nothing between them (OB 3.0 §B IdentityObject). The identity is hashed as given. Without `salt` 16 random bytes are
 * taken: an unsalted address can be guessed (security.md row 25).
 */
export function hashIdentity(
  crypto: Pick<Crypto, 'sha256Hex' | 'randomBytes'>,
  identity: { identityType: string; value: string },
  salt: string = randomSalt(crypto),
): IdentityObject {
  return {
    identityType: identity.identityType,
    identityHash: `sha256$${crypto.sha256Hex(identity.value + salt)}`,
    hashed: true,
    salt,
  };
}

/** True when the identity object speaks of this value, plain or hashed; md5 hashes, which anybody can match, never do. */
export function matchesIdentity(
  crypto: Pick<Crypto, 'sha256Hex'>,
  identity: IdentityObject,
  value: string,
): boolean {
  const candidates = [value, value.toLowerCase()];
  if (!identity.hashed)
    return candidates.includes(identity.identityHash) || sameAddress(identity.identityHash, value);
  const wanted = identity.identityHash.toLowerCase();
  return candidates.some(
    (candidate) => `sha256$${crypto.sha256Hex(candidate + (identity.salt ?? ''))}` === wanted,
  );
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function randomSalt(crypto: Pick<Crypto, 'randomBytes'>): string {
  return [...crypto.randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
