import { concatBytes } from '../encoding/bytes.ts';
import { emptyRoot, type Hashing, type TreeHead } from './merkle.ts';
import { pairUp, type Tile, tileWidth, treeHash } from './tiles.ts';

/** The tiles at the right edge of a log that are not full, by level: their hashes. */
export type Edge = readonly Uint8Array[];

export interface Grown {
  head: TreeHead;
  /** Each tile that is new or longer, whole. */
  tiles: (Tile & { hashes: Uint8Array })[];
}

/** What a log becomes by these leaves: its head, and the tiles to be stored. Nothing but the edge is read. */
export async function growLog(
  crypto: Hashing,
  { size, edge }: { size: number; edge: Edge },
  leaves: readonly Uint8Array[],
): Promise<Grown> {
  const tiles: Grown['tiles'] = [];
  const edgeNow: Uint8Array[] = [];
  let added = leaves;
  for (let level = 0; ; level += 1) {
    const there = edge[level] ?? new Uint8Array();
    if (added.length === 0 && there.length === 0 && level >= edge.length) break;
    const { full, rest } = fillTiles(there, added);
    const first = Math.floor(size / tileWidth ** level / tileWidth);
    for (const [index, hashes] of full.entries())
      tiles.push({ level, number: first + index, width: tileWidth, hashes });
    if (rest.length > 0 && added.length > 0)
      tiles.push({ level, number: first + full.length, width: rest.length / 32, hashes: rest });
    edgeNow.push(rest);
    added = full.map((hashes) => tileHash(crypto, hashes));
  }
  const sizeNow = size + leaves.length;
  return { head: { size: sizeNow, root: await rootOf(crypto, { size: sizeNow, edge: edgeNow }) }, tiles };
}

/** The root of a log, by the tiles at its right edge alone: every subtree of the last split lies in one of them. */
async function rootOf(crypto: Hashing, { size, edge }: { size: number; edge: Edge }): Promise<Uint8Array> {
  if (size === 0) return emptyRoot(crypto);
  const read = async ({ level }: Tile) => edge[level] ?? new Uint8Array();
  return treeHash({ crypto, size, read }, { from: 0, until: size });
}

function fillTiles(
  there: Uint8Array,
  added: readonly Uint8Array[],
): { full: Uint8Array[]; rest: Uint8Array } {
  const all = concatBytes(there, ...added);
  const bytes = tileWidth * 32;
  const count = Math.floor(all.length / bytes);
  const full = Array.from({ length: count }, (_, index) => all.slice(index * bytes, (index + 1) * bytes));
  return { full, rest: all.slice(count * bytes) };
}

function tileHash(crypto: Hashing, hashes: Uint8Array): Uint8Array {
  let row = Array.from({ length: tileWidth }, (_, index) => hashes.subarray(index * 32, index * 32 + 32));
  while (row.length > 1) row = pairUp(crypto, row);
  return row[0] ?? hashes;
}
