import { type Hashing, hashNode, isPowerOfTwo, splitOf } from './merkle.ts';

/** How many hashes a full tile has, and entries a full bundle. */
export const tileWidth = 256;
const hashLength = 32;

/** A tile of C2SP tlog-tiles: `width` hashes, each of a tree of 256^level entries. */
export interface Tile {
  level: number;
  number: number;
  width: number;
}

/** The hashes of a tile, one after the other; at least `width` of them. Throws when there is no such tile. */
export type ReadTile = (tile: Tile) => Promise<Uint8Array>;

/** The address of a tile below the log's: `tile/0/x001/067.p/12`. */
export function tilePath({ level, number, width }: Tile): string {
  return `tile/${level}/${numberPath(number, width)}`;
}

/** The address of a bundle of entries: `tile/entries/x001/067`. */
export function bundlePath({ number, width }: Omit<Tile, 'level'>): string {
  return `tile/entries/${numberPath(number, width)}`;
}

function numberPath(number: number, width: number): string {
  const digits = String(number);
  const parts = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const path = parts.map((part, index) => (index < parts.length - 1 ? `x${part}` : part)).join('/');
  return width === tileWidth ? path : `${path}.p/${width}`;
}

const pathForm = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** What an address of a tile or bundle asks for; undefined for every spelling but the one. */
export function readTilePath(path: string): { tile: Tile; isBundle: boolean } | undefined {
  const [, kind = '', parts = '', suffix] = pathForm.exec(path) ?? [];
  if (kind === '') return undefined;
  const isBundle = kind === 'entries';
  const number = Number(parts.replaceAll(/[x/]/g, ''));
  const width = suffix === undefined ? tileWidth : Number(suffix);
  const tile = { level: isBundle ? 0 : Number(kind), number, width };
  if (!Number.isSafeInteger(number) || tile.level > 63) return undefined;
  if (path !== (isBundle ? bundlePath(tile) : tilePath(tile))) return undefined;
  return { tile, isBundle };
}

/** How wide the tile is in a log of this size: 0 when it has none of it. */
export function widthIn(size: number, { level, number }: Pick<Tile, 'level' | 'number'>): number {
  const hashes = Math.floor(size / tileWidth ** level) - number * tileWidth;
  return Math.max(0, Math.min(tileWidth, hashes));
}

/** Every tile of a log of this size, level by level. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; size >= tileWidth ** level; level += 1) {
    for (let number = 0; ; number += 1) {
      const width = widthIn(size, { level, number });
      if (width === 0) break;
      yield { level, number, width };
    }
  }
}

interface Reading {
  crypto: Hashing;
  read: ReadTile;
  /** Of the whole tree. */
  size: number;
}

/** The hash of the tree of the entries from `from` up to `until` (RFC 6962 §2.1). */
export async function treeHash(
  reading: Reading,
  { from, until }: { from: number; until: number },
): Promise<Uint8Array> {
  const count = until - from;
  if (isPowerOfTwo(count) && from % count === 0) return subtreeHash(reading, { from, count });
  const middle = from + splitOf(count);
  return hashNode(
    reading.crypto,
    await treeHash(reading, { from, until: middle }),
    await treeHash(reading, { from: middle, until }),
  );
}

/** A whole subtree stands in a tile, or above a few neighbours in one. */
async function subtreeHash(
  { crypto, read, size }: Reading,
  { from, count }: { from: number; count: number },
): Promise<Uint8Array> {
  let level = 0;
  while (tileWidth ** (level + 1) <= count) level += 1;
  const first = from / tileWidth ** level;
  const number = Math.floor(first / tileWidth);
  const hashes = await read({ level, number, width: widthIn(size, { level, number }) });
  let row = hashesOf(hashes, first % tileWidth, count / tileWidth ** level);
  while (row.length > 1) row = pairUp(crypto, row);
  const [root] = row;
  if (!root) throw new Error('A subtree has no hash.');
  return root;
}

function hashesOf(bytes: Uint8Array, first: number, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const at = (first + index) * hashLength;
    if (at + hashLength > bytes.length) throw new RangeError('A tile is shorter than it should be.');
    return bytes.subarray(at, at + hashLength);
  });
}

/** The row above a row of an even number of hashes. */
export function pairUp(crypto: Hashing, row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let index = 0; index + 1 < row.length; index += 2)
    above.push(hashNode(crypto, row[index] as Uint8Array, row[index + 1] as Uint8Array));
  return above;
}

/** RFC 6962 §2.1.1: what leads from the entry at `index` to the root of a tree of `size`. */
export async function proveInclusion(reading: Reading, index: number): Promise<Uint8Array[]> {
  const proof: Uint8Array[] = [];
  let [from, until] = [0, reading.size];
  while (until - from > 1) {
    const middle = from + splitOf(until - from);
    if (index < middle) {
      proof.push(await treeHash(reading, { from: middle, until }));
      until = middle;
    } else {
      proof.push(await treeHash(reading, { from, until: middle }));
      from = middle;
    }
  }
  return proof.reverse();
}

/** RFC 6962 §2.1.2: that a tree of `size` begins with the tree of its first `older` entries. */
export async function proveConsistency(reading: Reading, older: number): Promise<Uint8Array[]> {
  if (older === 0 || older === reading.size) return [];
  const proof: Uint8Array[] = [];
  let [from, until, isWhole] = [0, reading.size, true];
  while (until > older) {
    const middle = from + splitOf(until - from);
    if (older <= middle) {
      proof.push(await treeHash(reading, { from: middle, until }));
      until = middle;
    } else {
      proof.push(await treeHash(reading, { from, until: middle }));
      [from, isWhole] = [middle, false];
    }
  }
  if (!isWhole) proof.push(await treeHash(reading, { from, until }));
  return proof.reverse();
}
