import type { Deps } from './deps.ts';
import { deleteSent } from './mail-store.ts';
import { deleteOver } from './rate-limit-store.ts';

/** A sent message is kept for so long, so that an administrator can see whether it went out. */
const sentMailMilliseconds = 90 * 24 * 3_600_000;

/** Job, daily: forgets sent mail after 90 days and windows of limits that are over. */
export async function forgetOld(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const now = deps.now();
  await deleteSent(deps.database, new Date(now.getTime() - sentMailMilliseconds));
  await deleteOver(deps.database, now);
}
