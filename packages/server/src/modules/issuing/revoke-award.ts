import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { announceChange } from './announce-change.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward, updateEnded } from './award-store.ts';
import { selectLists, updateStatuses } from './credential-status-store.ts';
import { assertReason } from './issuing-rules.ts';
import { deleteQuestion } from './question-store.ts';
import { issuingRefusal } from './refusals.ts';

/**
 * Takes an award back, for good, with every credential that was signed for it, and tells the holder. Everyone who checks
 * the badge reads the reason, at the latest a minute later. The same edition can be awarded to the person anew.
 */
export async function revokeAward(
  deps: Pick<Deps, 'database' | 'now' | 'jobs'>,
  actor: Actor,
  command: { organisationId: string; awardId: string; reason: string },
): Promise<Award> {
  const award = await selectAward(deps.database, command.awardId);
  if (award?.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.revoke, award);
  const reason = assertReason(command.reason);
  return inTransaction(deps, async (deps) => {
    const [at, by] = [deps.now(), idOf(actor)];
    await deleteQuestion(deps.database, award.id);
    const revoked = await updateEnded(deps.database, award.id, { at, by, reason });
    if (!revoked) {
      const ended = await selectAward(deps.database, award.id);
      // The second of two clicks finds what the first did.
      if (ended?.endReason === reason) return ended;
      throw issuingRefusal('conflict', 'issuing.already-revoked');
    }
    const owner = { awardId: award.id };
    const change = { purpose: 'revocation' as const, value: 1, at, reason, actor: by };
    await updateStatuses(deps.database, owner, change);
    for (const { statusListId } of await selectLists(deps.database, owner, 'revocation'))
      await announceChange(deps, statusListId);
    await recordAudit(deps, actor, {
      action: 'award.revoked',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { title: award.title, holderName: award.holderName, reason },
    });
    await deps.jobs.announce(deps, 'award-revoked', { payload: factOf(award, at), key: award.id });
    return revoked;
  });
}
