import type { JsonObject, JsonValue } from '../ports.ts';
import { unreadableDate } from './key-window.ts';
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
  const starts = dateOf(jwk.nbf);
  const expires = dateOf(jwk.exp);
  const revoked = withdrawalOf(jwk.revoked);
  if (!publicKey || starts === 'malformed' || expires === 'malformed') return undefined;
  return {
    id,
    controller: url,
    publicKey,
    relationships: ['assertionMethod', 'authentication'],
    ...(starts === undefined ? {} : { starts }),
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
    source: 'jwks',
  };
}

function mayVerify(jwk: JsonObject): boolean {
  const { use, key_ops: operations } = jwk;
  const isForSignatures = use === undefined || use === 'sig';
  const isForVerifying =
    operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
  return isForSignatures && isForVerifying;
}

/** `nbf` and `exp` in seconds, as OpenID Federation §8.7 defines them for keys. */
function dateOf(seconds: JsonValue | undefined): string | 'malformed' | undefined {
  if (seconds === undefined) return undefined;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || Math.abs(seconds) > 8e12)
    return 'malformed';
  return new Date(seconds * 1000).toISOString();
}

/** `revoked` with `revoked_at` (OpenID Federation §8.7.2); a withdrawal that does not say when has been since ever. */
function withdrawalOf(revoked: JsonValue | undefined): string | undefined {
  if (revoked === undefined) return undefined;
  const at = dateOf(isObject(revoked) ? revoked.revoked_at : revoked);
  return at === undefined || at === 'malformed' ? unreadableDate : at;
}
