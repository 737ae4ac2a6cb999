import { EngineError } from '../engine-error.ts';

/** Entries of a list, most significant bit first (Bitstring Status List §3.2). One byte holds eight one-bit entries. */
export type StatusList = Uint8Array;

/** Bitstring Status List §4.3 and §6.1: shorter lists would let an issuer watch single holders. */
export const minimumEntries = 131_072;

/** The most bytes that a list may unpack to: 64 million one-bit entries (security.md row 13). */
export const maxListBytes = 8 * 1024 * 1024;

/** A list in which every entry is 0. `entries` is a multiple of 8 and at least 131,072; `size` is bits an entry. */
export function createStatusList(entries: number = minimumEntries, size = 1): StatusList {
  const bytes = (entries * size) / 8;
  if (!(entries >= minimumEntries) || !Number.isInteger(bytes) || bytes > maxListBytes) {
    throw new EngineError(
      'status.invalid-list',
      `A status list has at least ${minimumEntries} entries, in whole bytes, and at most ${maxListBytes} bytes.`,
    );
  }
  assertSize(size);
  return new Uint8Array(bytes);
}

/** How many entries of `size` bits the list holds. */
export function countEntries(list: StatusList, size = 1): number {
  return Math.floor((list.length * 8) / size);
}

/** Writes an entry in place: `true` is 1; a number is for lists with more than one bit an entry. */
export function setStatus(list: StatusList, index: number, value: boolean | number, size = 1): void {
  assertIndex(list, index, size);
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** size) {
    throw new EngineError('status.invalid-value', `A status of ${size} bits cannot hold ${value}.`);
  }
  for (let bit = 0; bit < size; bit += 1) {
    const position = index * size + bit;
    const mask = 128 >> (position & 7);
    const on = (number >> (size - 1 - bit)) & 1;
    const byte = list[position >> 3] ?? 0;
    list[position >> 3] = on === 1 ? byte | mask : byte & ~mask;
  }
}

/** The value of an entry: 0 or 1 in a list of single bits. Throws when the index is past the end. */
export function getStatus(list: StatusList, index: number, size = 1): number {
  assertIndex(list, index, size);
  let value = 0;
  for (let bit = 0; bit < size; bit += 1) {
    const position = index * size + bit;
    value = (value << 1) | (((list[position >> 3] ?? 0) >> (7 - (position & 7))) & 1);
  }
  return value;
}

function assertIndex(list: StatusList, index: number, size: number): void {
  assertSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= countEntries(list, size)) {
    throw new EngineError('status.invalid-index', `The status list has no entry ${index}.`);
  }
}

function assertSize(size: number): void {
  if (!Number.isInteger(size) || size < 1 || size > 16) {
    throw new EngineError('status.invalid-list', 'A status entry has 1 to 16 bits.');
  }
}
