import type { JsonObject, JsonValue, PublicKey } from '../ports.ts';
import { judgeJwk } from './judge-jwk.ts';
import { earliestOf, unreadableDate } from './key-window.ts';
import { samePublicKey } from './public-key.ts';
import { isObject } from './read-method.ts';
import type { FoundMethod } from './resolved-method.ts';

/**
 * A key from a JWK set (RFC 7517 §5) or a lone JWK. `id` is the address of the set with the `kid` as fragment, or the
 * address itself when it holds one key; with `holding`, the entry of that key. The controller is that address: whose it
 * is, is for the caller to judge.
 */
export function readKeySet(document: JsonObject, id: string, holding?: PublicKey): FoundMethod {
  const [url = '', fragment] = id.split('#', 2);
  const all = Array.isArray(document.keys)
    ? document.keys.filter(isObject)
    : 'kty' in document
      ? [document]
      : [];
  const named = all.filter((key) =>
    holding === undefined
      ? key.kid === id || (fragment !== undefined && key.kid === fragment)
      : holdsKey(key, holding),
  );
  const isLone = named.length === 0 && holding === undefined && fragment === undefined && all.length === 1;
  const candidates = isLone ? all : named;
  const judged = candidates.map(judgeJwk);
  if (judged.includes('unread')) return 'unread';
  const keys = judged.flatMap((each) => (typeof each === 'object' ? [each] : []));
  const key = keys[0]?.key;
  // The same key twice is one key, within the narrowest of its times.
  const isOne =
    keys.length === candidates.length && keys.every((each) => key && samePublicKey(each.key, key));
  const begins = candidates.map(({ nbf }) => dateOf(nbf));
  const ends = candidates.map(({ exp }) => dateOf(exp));
  if (!isOne || key === undefined || [...begins, ...ends].includes('malformed')) return undefined;
  const starts = begins
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  const expires = earliestOf(ends);
  const revoked = earliestOf(candidates.map((jwk) => withdrawalOf(jwk.revoked)));
  return {
    id,
    controller: url,
    publicKey: key,
    relationships: keys.every(({ signs }) => signs) ? ['assertionMethod', 'authentication'] : [],
    ...(starts === undefined ? {} : { starts }),
    ...(expires === undefined ? {} : { expires }),
    ...(revoked === undefined ? {} : { revoked }),
    source: 'jwks',
  };
}

function holdsKey(jwk: JsonObject, wanted: PublicKey): boolean {
  const judged = judgeJwk(jwk);
  return typeof judged === 'object' && samePublicKey(judged.key, wanted);
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
