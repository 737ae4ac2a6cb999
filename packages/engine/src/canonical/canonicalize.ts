import type { Crypto, JsonObject } from '../ports.ts';
import { canonicalizeFast } from './canonicalize-fast.ts';
import { estimateWork } from './estimate-work.ts';
import { assertAffordable, canonicalizeGeneral } from './general.ts';
import type { GeneralOptions } from './general-options.ts';
import { canonicalizeKnown, hashKnown } from './known-shapes.ts';

/**
 * Canonical N-Quads (RDFC-1.0) of a JSON-LD document whose contexts are bundled: by the fast path where its guards
 * allow it, else by the general library. Both give the same text; what the general library refuses is refused.
 */
export function canonicalize(
  document: JsonObject,
  crypto: Crypto,
  options: GeneralOptions = {},
): string | Promise<string> {
  const fast = findFast(document, crypto, options);
  return fast ?? canonicalizeGeneral(document, crypto, options);
}

/** A way to the canonical form, and one to its SHA-256, which a template gives without making the text. */
export interface LimitedCanonicalize {
  canonicalize: typeof canonicalize;
  digest: (document: JsonObject, crypto: Crypto) => Uint8Array | Promise<Uint8Array>;
}

/** The same for many documents that together may cost the general library no more than `budget` microseconds. */
export function createLimitedCanonicalize(budget: number): LimitedCanonicalize {
  let left = budget;
  const bySlowPath: typeof canonicalize = (document, crypto, options = {}) => {
    const work = estimateWork(document);
    assertAffordable(work, left);
    left -= work;
    return canonicalizeGeneral(document, crypto, options);
  };
  return {
    canonicalize: (document, crypto, options = {}) =>
      findFast(document, crypto, options) ?? bySlowPath(document, crypto, options),
    digest(document, crypto) {
      const known = hashKnown(document, crypto);
      if (known !== undefined) return known;
      const fast = canonicalizeFast(document, crypto);
      const text = typeof fast === 'string' ? fast : bySlowPath(document, crypto);
      return typeof text === 'string' ? crypto.sha256(text) : text.then((quads) => crypto.sha256(quads));
    },
  };
}

/** The fast path labels blank nodes by SHA-256 only. */
function findFast(document: JsonObject, crypto: Crypto, { hash }: GeneralOptions): string | undefined {
  if (hash === 'sha384') return undefined;
  const known = canonicalizeKnown(document, crypto);
  if (known !== undefined) return known;
  const fast = canonicalizeFast(document, crypto);
  return typeof fast === 'string' ? fast : undefined;
}
