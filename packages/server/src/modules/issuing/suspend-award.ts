import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { announceChange } from './announce-change.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward, updateReinstated, updateSuspended } from './award-store.ts';
import { selectLists, updateStatuses } from './credential-status-store.ts';
import { selectNewestCredential } from './credential-store.ts';
import { assertReason } from './issuing-rules.ts';
import { isOneself } from './own-award.ts';
import { issuingRefusal } from './refusals.ts';

type Changing = Pick<Deps, 'database' | 'now' | 'jobs'>;

/** Which award, and why: the holder and whoever checks the badge read it. */
export interface Suspension {
  organisationId: string;
  awardId: string;
  reason: string;
}

/**
 * Puts an award on hold with every credential of it that can be, and tells the holder; `reinstateAward` ends it. Refuses
 * what was signed without an entry for it. The second of two clicks finds what the first did.
 */
export async function suspendAward(deps: Changing, actor: Actor, command: Suspension): Promise<Award> {
  const { award, reason } = await readCommand(deps, actor, command);
  return inTransaction(deps, async (deps) => {
    const at = deps.now();
    const suspended = await updateSuspended(deps.database, award.id, { at, reason });
    if (!suspended) return refuseOrFind(deps, award.id, (now) => now.suspended?.reason === reason);
    if (!(await canBeSuspended(deps, award.id))) throw issuingRefusal('conflict', 'issuing.not-suspendable');
    await setSuspension(deps, actor, { award, reason, at, value: 1 });
    const told = { ...factOf(award, at), reason };
    await deps.jobs.announce(deps, 'award-suspended', { payload: told, key: keyOf(award, at) });
    return suspended;
  });
}

/** The award counts again, and its holder is told. Nobody says so of their own. */
export async function reinstateAward(deps: Changing, actor: Actor, command: Suspension): Promise<Award> {
  const { award, reason } = await readCommand(deps, actor, command);
  if (await isOneself(deps, actor, award)) throw issuingRefusal('forbidden', 'issuing.own-suspension');
  return inTransaction(deps, async (deps) => {
    const at = deps.now();
    const reinstated = await updateReinstated(deps.database, award.id);
    if (!reinstated) return refuseOrFind(deps, award.id, () => false);
    await setSuspension(deps, actor, { award, reason, at, value: 0 });
    const told = { ...factOf(award, at), reason };
    await deps.jobs.announce(deps, 'award-reinstated', { payload: told, key: keyOf(award, at) });
    return reinstated;
  });
}

/** Whether what the award leads to was signed with an entry for suspension. */
export async function canBeSuspended(deps: Pick<Deps, 'database'>, awardId: string): Promise<boolean> {
  const newest = await selectNewestCredential(deps.database, awardId);
  return newest?.statuses.some(({ purpose }) => purpose === 'suspension') === true;
}

async function readCommand(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  command: Suspension,
): Promise<{ award: Award; reason: string }> {
  const award = await selectAward(deps.database, command.awardId);
  if (award?.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.suspend, award);
  return { award, reason: assertReason(command.reason) };
}

/** Why nothing was changed; the award itself when it is as was asked for. */
async function refuseOrFind(
  deps: Within,
  awardId: string,
  isAsAsked: (now: Award) => boolean,
): Promise<Award> {
  const now = await selectAward(deps.database, awardId);
  if (now && isAsAsked(now)) return now;
  if (now?.endedAt) throw issuingRefusal('conflict', 'issuing.already-revoked');
  if (!now?.credential) throw issuingRefusal('conflict', 'issuing.not-yet-signed');
  throw issuingRefusal('conflict', now.suspended ? 'issuing.already-suspended' : 'issuing.not-suspended');
}

async function setSuspension(
  deps: Pick<Deps, 'jobs'> & Within,
  actor: Actor,
  { award, reason, at, value }: { award: Award; reason: string; at: Date; value: 0 | 1 },
): Promise<void> {
  const owner = { awardId: award.id };
  const purpose = 'suspension' as const;
  await updateStatuses(deps.database, owner, { purpose, value, at, reason, actor: idOf(actor) });
  for (const { statusListId } of await selectLists(deps.database, owner, purpose))
    await announceChange(deps, statusListId);
  await recordAudit(deps, actor, {
    action: value === 1 ? 'award.suspended' : 'award.reinstated',
    subjectType: 'award',
    subjectId: award.id,
    organisationId: award.organisationId,
    detail: { title: award.title, holderName: award.holderName, reason },
  });
}

/** An award can be suspended again and again. */
function keyOf({ id }: Award, at: Date): string {
  return `${id}:${at.getTime()}`;
}
