import type { Deps } from '../../platform/deps.ts';
import type { Notice } from './notice.ts';
import { countUnreadOf, deleteNoticesOf, selectNotices, updateRead } from './notice-store.ts';
import { deleteWish } from './preference-store.ts';

type Reader = { personId: string };

/** As many as a page shows; what is older was read or is old news. */
const newestCount = 100;

/** The newest of the person, the latest first. */
export function listNotices(deps: Pick<Deps, 'database'>, { personId }: Reader): Promise<Notice[]> {
  return selectNotices(deps.database, { personId, limit: newestCount });
}

export function countUnread(deps: Pick<Deps, 'database'>, { personId }: Reader): Promise<number> {
  return countUnreadOf(deps.database, personId);
}

/** Marks what the person had in front of them; what came later stays new. */
export async function markAllRead(
  deps: Pick<Deps, 'database' | 'now'>,
  { personId }: Reader,
  until: Date,
): Promise<void> {
  await updateRead(deps.database, { personId, until, at: deps.now() });
}

/** Listener: who closed their account has no notices. */
export async function forgetPerson(deps: Pick<Deps, 'database'>, { personId }: Reader): Promise<void> {
  await deleteNoticesOf(deps.database, personId);
  await deleteWish(deps.database, personId);
}
