import type { Deps } from '../../platform/deps.ts';
import { type Actor, assertMay, findPerson, getOrganisation, recordAudit } from '../access/index.ts';
import { announceChange } from './announce-change.ts';
import type { Award } from './award.ts';
import { revokedMessage } from './award-messages.ts';
import { selectAward, updateRevoked } from './award-store.ts';
import { assertReason, issuingRefusal } from './issuing-rules.ts';

/**
 * Takes an award back, for good, and tells the holder. Everyone who checks the badge reads the reason, at the latest a
 * minute later.
 */
export async function revokeAward(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'jobs' | 'mail'>,
  actor: Actor,
  command: { organisationId: string; awardId: string; reason: string },
): Promise<Award> {
  const award = await selectAward(deps.database, command.awardId);
  if (award?.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, 'revoke', award);
  const reason = assertReason(command.reason);
  const [holder, organisation] = await Promise.all([
    findPerson(deps, award.personId),
    getOrganisation(deps, award.organisationId),
  ]);
  return deps.database.transaction().execute(async (transaction) => {
    const revocation = { at: deps.now(), by: actor.personId, reason };
    const revoked = await updateRevoked(transaction, award.id, revocation);
    if (!revoked) throw issuingRefusal('conflict', 'issuing.already-revoked');
    if (revoked.place) await announceChange(deps, transaction, revoked.place.statusListId);
    await recordAudit(transaction, {
      actor,
      action: 'award.revoked',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { title: award.title, holderName: award.holderName, reason },
    });
    if (holder) {
      const { publicUrl } = deps.config;
      const letter = { award: revoked, to: holder.email, issuerName: organisation.name, publicUrl };
      await deps.mail.send(transaction, revokedMessage(letter));
    }
    return revoked;
  });
}
