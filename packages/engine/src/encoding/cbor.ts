import { concatBytes, decodeUtf8, utf8 } from './bytes.ts';

/** The part of CBOR (RFC 8949) that credential proofs are written in. */
export type CborValue = number | string | Uint8Array | CborValue[] | Map<number, CborValue>;

const maxItems = 10_000;
const maxDepth = 8;

/**
 * Decodes unsigned integers, byte strings, texts, arrays and maps from integers. Undefined for everything else and for every
 * encoding but the deterministic one (RFC 8949 §4.2.1): shortest lengths, ascending keys, nothing left over.
 */
export function decodeCbor(bytes: Uint8Array): CborValue | undefined {
  const reader = { bytes, at: 0, items: 0 };
  try {
    const value = readItem(reader, 0);
    return reader.at === bytes.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotCbor) return undefined;
    throw error;
  }
}

/** The deterministic encoding (RFC 8949 §4.2.1) of numbers below 2^32, byte strings, texts, arrays and maps. */
export function encodeCbor(value: CborValue): Uint8Array {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return concatBytes(head(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return concatBytes(head(2, value.length), value);
  if (Array.isArray(value)) return concatBytes(head(4, value.length), ...value.map(encodeCbor));
  const entries = [...value].sort(([left], [right]) => left - right);
  return concatBytes(
    head(5, entries.length),
    ...entries.flatMap(([key, item]) => [head(0, key), encodeCbor(item)]),
  );
}

function head(major: number, argument: number): Uint8Array {
  const first = major << 5;
  if (argument < 24) return Uint8Array.of(first | argument);
  const size = argument < 256 ? 1 : argument < 65_536 ? 2 : 4;
  const bytes = Array.from({ length: size }, (_, at) => (argument >>> (8 * (size - 1 - at))) & 255);
  return Uint8Array.of(first | (23 + Math.ceil(Math.log2(size * 2))), ...bytes);
}

class NotCbor extends Error {}

interface Reader {
  bytes: Uint8Array;
  at: number;
  items: number;
}

function readItem(reader: Reader, depth: number): CborValue {
  reader.items += 1;
  if (depth > maxDepth || reader.items > maxItems) throw new NotCbor();
  const { major, argument } = readHead(reader);
  if (major === 0) return argument;
  if (major === 2) return readBytes(reader, argument);
  if (major === 3) return readText(reader, argument);
  if (argument > reader.bytes.length - reader.at) throw new NotCbor();
  if (major === 4) return Array.from({ length: argument }, () => readItem(reader, depth + 1));
  if (major === 5) return readMap(reader, argument, depth);
  throw new NotCbor();
}

function readMap(reader: Reader, size: number, depth: number): Map<number, CborValue> {
  const map = new Map<number, CborValue>();
  let last = -1;
  for (let index = 0; index < size; index += 1) {
    const key = readItem(reader, depth + 1);
    if (typeof key !== 'number' || key <= last) throw new NotCbor();
    last = key;
    map.set(key, readItem(reader, depth + 1));
  }
  return map;
}

function readHead(reader: Reader): { major: number; argument: number } {
  const first = nextByte(reader);
  const info = first & 31;
  if (info < 24) return { major: first >> 5, argument: info };
  if (info > 26) throw new NotCbor();
  const size = 2 ** (info - 24);
  let argument = 0;
  for (let index = 0; index < size; index += 1) argument = argument * 256 + nextByte(reader);
  const smallest = size === 1 ? 24 : 256 ** (size / 2);
  if (argument < smallest) throw new NotCbor();
  return { major: first >> 5, argument };
}

function readBytes(reader: Reader, length: number): Uint8Array {
  if (length > reader.bytes.length - reader.at) throw new NotCbor();
  const start = reader.at;
  reader.at += length;
  return reader.bytes.subarray(start, reader.at);
}

function readText(reader: Reader, length: number): string {
  const text = decodeUtf8(readBytes(reader, length));
  if (text === undefined) throw new NotCbor();
  return text;
}

function nextByte(reader: Reader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined) throw new NotCbor();
  reader.at += 1;
  return byte;
}
