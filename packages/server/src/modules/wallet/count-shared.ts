import type { Deps } from '../../platform/deps.ts';
import { countGranted } from './grant-store.ts';
import { countClosed } from './wallet-store.ts';

/** Of fewer, figures would tell what one of them does. */
export const fewestShared = 5;

/** How many of these awards are shown: in share links that are open now, and on their pages to whoever has the address. */
export async function countShared(
  deps: Pick<Deps, 'database' | 'now'>,
  awardIds: readonly string[],
): Promise<{ inLinks: number; open: number }> {
  const [inLinks, closed] = await Promise.all([
    countGranted(deps.database, awardIds, deps.now()),
    countClosed(deps.database, awardIds),
  ]);
  return { inLinks, open: awardIds.length - closed };
}
