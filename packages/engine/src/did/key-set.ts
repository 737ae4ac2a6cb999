import type { JsonObject } from '../ports.ts';
import { publicKeyFromJwk } from './public-key.ts';
import { isObject } from './read-method.ts';
import type { ResolvedMethod } from './resolved-method.ts';

/**
 * A key from a JWK set (RFC 7517 §5) or a lone JWK. `id` is the address of the set with the `kid` as fragment, or the
 * address itself when it holds one key. The controller is that address: whose it is, is for the caller to judge.
 */
export function readKeySet(document: JsonObject, id: string): ResolvedMethod | undefined {
  const [url = '', fragment] = id.split('#', 2);
  const { keys } = document;
  const all = Array.isArray(keys) ? keys.filter(isObject) : 'kty' in document ? [document] : [];
  const named = all.filter((key) => key.kid === id || (fragment !== undefined && key.kid === fragment));
  const candidates = named.length === 0 && fragment === undefined && all.length === 1 ? all : named;
  const jwk = candidates[0];
  if (!jwk || candidates.length !== 1 || !mayVerify(jwk)) return undefined;
  const publicKey = publicKeyFromJwk(jwk);
  const expires = expiryOf(jwk);
  if (!publicKey || expires === 'malformed') return undefined;
  return {
    id,
    controller: url,
    publicKey,
    relationships: ['assertionMethod', 'authentication'],
    ...(expires === undefined ? {} : { expires }),
    source: 'jwks',
  };
}

function mayVerify(jwk: JsonObject): boolean {
  const { use, key_ops: operations, revoked } = jwk;
  const isForSignatures = use === undefined || use === 'sig';
  const isForVerifying =
    operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
  return isForSignatures && isForVerifying && revoked === undefined;
}

/** `exp` in seconds, as OpenID Federation §8.7 defines it for keys. */
function expiryOf({ exp }: JsonObject): string | 'malformed' | undefined {
  if (exp === undefined) return undefined;
  if (typeof exp !== 'number' || !Number.isFinite(exp) || Math.abs(exp) > 8e12) return 'malformed';
  return new Date(exp * 1000).toISOString();
}
