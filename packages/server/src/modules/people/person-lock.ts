import type { Deps } from '../../platform/deps.ts';
import { plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { getPersonRow } from './administration.ts';
import { assertAdministrator } from './administrator-policy.ts';
import { updateLock } from './person-state-store.ts';
import { say } from './refusals.ts';
import { deleteSessions } from './session-store.ts';

export const longestLockReason = 500;

/**
 * An administrator locks somebody out: every device is signed out and no way in works until it is lifted. Badges,
 * roles and records stay as they are.
 */
export async function lockPerson(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  { personId, reason: typed }: { personId: string; reason: string },
): Promise<void> {
  assertAdministrator(actor);
  const person = await getPersonRow(deps, actor, personId);
  if (personId === actor.personId) throw new Refusal('conflict', say('people.lock-oneself'));
  if (person.isAdministrator) throw new Refusal('conflict', say('people.lock-administrator'));
  const reason = plainText(typed).slice(0, longestLockReason);
  await inTransaction(deps, async (deps) => {
    await updateLock(deps.database, personId, { at: deps.now(), reason });
    await deleteSessions(deps.database, personId);
    await recordAudit(deps, actor, {
      action: 'person.locked',
      subjectType: 'person',
      subjectId: personId,
      detail: { name: person.name, reason },
    });
  });
}

export async function unlockPerson(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  { personId }: { personId: string },
): Promise<void> {
  assertAdministrator(actor);
  const person = await getPersonRow(deps, actor, personId);
  await inTransaction(deps, async (deps) => {
    await updateLock(deps.database, personId, undefined);
    await recordAudit(deps, actor, {
      action: 'person.unlocked',
      subjectType: 'person',
      subjectId: personId,
      detail: { name: person.name },
    });
  });
}
