import type { Crypto, JsonObject } from '../ports.ts';
import { Fallback, type FallbackReason } from './fallback.ts';
import { canonicalQuads } from './rdfc.ts';
import { toGraph } from './to-graph.ts';

/** The fast path alone: the canonical N-Quads, or the guard that kept the document out. */
export function canonicalizeFast(
  document: JsonObject,
  crypto: Pick<Crypto, 'sha256Hex'>,
): string | { fallback: FallbackReason } {
  try {
    return canonicalQuads(toGraph(document), { hash: (text) => crypto.sha256Hex(text), workFactor: 1 });
  } catch (error) {
    if (error instanceof Fallback) return { fallback: error.reason };
    throw error;
  }
}
