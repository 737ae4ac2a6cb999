import { concatBytes } from '../encoding/bytes.ts';

/** Entries one after the other, each behind its length in two bytes (C2SP tlog-tiles, "Log entries"). */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...entries.flatMap((entry) => [lengthOf(entry), entry]));
}

/** Undefined when the bytes end in the middle of an entry. */
export function decodeEntryBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (at + 2 > bytes.length || end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > 0xffff) throw new RangeError('An entry of a log has at most 65,535 bytes.');
  return new Uint8Array([length >> 8, length & 255]);
}
