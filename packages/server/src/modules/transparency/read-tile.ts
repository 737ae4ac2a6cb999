import type { ReadTile } from '@cairn/engine';
import type { Deps } from '../../platform/deps.ts';
import { transparencyRefusal } from './refusals.ts';
import { selectTile } from './tile-store.ts';

/** Tiles out of the database: the last one of a level may be longer by now than the one that is asked for. */
export function tilesIn({ database }: Pick<Deps, 'database'>): ReadTile {
  return async ({ level, number, width }) => {
    const hashes = await selectTile(database, { level, number });
    if (!hashes || hashes.length < width * 32) throw transparencyRefusal('transparency.no-tile');
    return hashes.slice(0, width * 32);
  };
}
