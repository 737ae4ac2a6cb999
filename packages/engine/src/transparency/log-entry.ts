import { canonicalizeJson } from '../canonical/jcs.ts';
import { utf8 } from '../encoding/bytes.ts';
import type { JsonValue } from '../ports.ts';
import type { Hashing } from './merkle.ts';

/** What Cairn's log is of: everything in it is a hash, a word of this list or a time. */
export type LogEntry =
  /** A credential, or a statement of one organisation on another, was signed. */
  | { kind: 'credential' | 'endorsement'; document: JsonValue }
  /** The keys of an issuer became these. */
  | { kind: 'issuer'; document: JsonValue }
  /** What a place in a status list says from now on. */
  | { kind: 'status'; listUrl: string; index: number; purpose: string; value: number; at: Date };

const format = 'cairn-log/1';

/**
 * The bytes of an entry, one line of ASCII. A document stands there as the SHA-256 of its RFC 8785 form: whoever has
 * it finds its entry, however it was stored, and nobody else learns anything.
 */
export function encodeLogEntry(
  crypto: Hashing & { sha256Hex(data: string): string },
  entry: LogEntry,
): Uint8Array {
  if (entry.kind !== 'status')
    return utf8(`${format} ${entry.kind} ${crypto.sha256Hex(canonicalizeJson(entry.document))}`);
  const place = crypto.sha256Hex(`${entry.listUrl}#${entry.index}`);
  const time = `${entry.at.toISOString().slice(0, 19)}Z`;
  return utf8(`${format} status ${place} ${entry.purpose} ${entry.value} ${time}`);
}
