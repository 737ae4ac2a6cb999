import type { ReadTile } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { transparencyRefusal } from './refusals.ts';
import { selectTile } from './tile-store.ts';

/**
 * Tiles out of the database, each read once: the last one of a level may be longer by now than the one that is asked
 * for. For one proof, as it remembers all that it read.
 */
export function tilesIn({ database }: Pick<Deps, 'database'>): ReadTile {
  const known = new Map<string, Uint8Array>();
  return async ({ level, number, width }) => {
    const name = `${level}/${number}`;
    const remembered = known.get(name);
    const isLongEnough = remembered && remembered.length >= width * 32;
    const hashes = isLongEnough ? remembered : await selectTile(database, { level, number });
    if (!hashes || hashes.length < width * 32) throw transparencyRefusal('transparency.no-tile');
    known.set(name, hashes);
    return hashes.slice(0, width * 32);
  };
}
