import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { getImported } from './find-imported.ts';
import { importBounds } from './imported.ts';
import { hasRoom } from './imported-rules.ts';
import {
  deleteImportedOf,
  deleteRemovedBeyond,
  lockKept,
  updateOpen,
  updateRemoved,
} from './imported-store.ts';
import { walletRefusal } from './refusals.ts';

type Writing = Pick<Deps, 'database' | 'now'>;

/** Shows its page to whoever has the address, or to nobody. What nobody could confirm is not shown. */
export async function setImportedOpen(
  deps: Writing,
  actor: Person,
  { badgeId, isOpen }: { badgeId: string; isOpen: boolean },
): Promise<void> {
  const badge = await getImported(deps, actor, { badgeId });
  if (badge.removedAt) throw walletRefusal('conflict', 'wallet.badge-is-put-away');
  if (isOpen && badge.report.genuine !== 'yes') throw walletRefusal('conflict', 'wallet.badge-not-confirmed');
  await updateOpen(deps.database, { id: badge.id, isOpen });
}

/** Puts it away: it stands in no list, is shown to nobody, and is deleted a month later unless it is brought back. */
export async function removeImported(
  deps: Writing,
  actor: Person,
  named: { badgeId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const badge = await getImported(deps, actor, named);
    if (badge.removedAt) return;
    await updateRemoved(deps.database, { id: badge.id, removedAt: deps.now() });
    const { badges: count, allLetters: letters } = importBounds;
    await deleteRemovedBeyond(deps.database, { personId: actor.personId, count, letters });
    await recordAudit(deps, actor, { action: 'badge.put-away', ...inTrail(badge) });
  });
}

/** Refuses when there is no room for it any more. */
export async function bringBackImported(
  deps: Writing,
  actor: Person,
  named: { badgeId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const kept = await lockKept(deps.database, actor.personId);
    const badge = await getImported(deps, actor, named);
    if (!badge.removedAt) return;
    if (!hasRoom(kept, badge.content.length)) throw walletRefusal('conflict', 'wallet.import-full');
    await updateRemoved(deps.database, { id: badge.id, removedAt: null });
    await recordAudit(deps, actor, { action: 'badge.brought-back', ...inTrail(badge) });
  });
}

/** Hears that an account is closed: what that person brought is deleted, also by an import that is under way. */
export async function forgetImported(
  deps: Pick<Deps, 'database'>,
  { personId }: { personId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    await lockKept(deps.database, personId);
    await deleteImportedOf(deps.database, personId);
  });
}

/** The trail outlives the account: it says neither title nor issuer. */
function inTrail({ id }: { id: string }) {
  return { subjectType: 'imported-badge', subjectId: id };
}
