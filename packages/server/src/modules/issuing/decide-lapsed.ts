import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import type { Case } from '../cases/index.ts';
import { notify } from '../notices/index.ts';
import { assertMay, getOrganisation } from '../organisations/index.ts';
import { awardCredential } from './award-credential.ts';
import { factOf } from './award-facts.ts';
import { sayNotice, titleFor } from './award-notices.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward, selectStandingAward } from './award-store.ts';
import { assertReason } from './issuing-rules.ts';
import { deleteQuestion } from './question-store.ts';
import { issuingRefusal } from './refusals.ts';
import { revokeAward } from './revoke-award.ts';
import { signUnquestioned } from './sign-unquestioned.ts';

/** What was decided in a case about an award whose rule is met no longer. */
type Decided = Pick<Case, 'id' | 'organisationId' | 'askerId' | 'subjectId' | 'appeals' | 'reason'>;

/**
 * The award stays, by the word of who decided; one that waited is signed. On appeal, after it was taken back, the
 * edition is awarded to the person anew, unless they have earned it again meanwhile.
 */
export async function keepAward(
  deps: Pick<Deps, 'database' | 'jobs' | 'keys' | 'newId' | 'now'>,
  actor: Person,
  { id, organisationId, askerId, subjectId, appeals, reason = '' }: Decided,
): Promise<void> {
  const award = await selectAward(deps.database, subjectId);
  if (award?.organisationId !== organisationId) throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.award, award);
  const said = assertReason(reason);
  if (award.endedAt && appeals === undefined) throw issuingRefusal('conflict', 'issuing.already-revoked');
  await inTransaction(deps, async (deps) => {
    const { editionId, title, holderName } = award;
    if (!award.endedAt) {
      if (await deleteQuestion(deps.database, award.id)) await signUnquestioned(deps, award);
    } else if (!(await selectStandingAward(deps.database, { personId: askerId, editionId }))) {
      const source = { requestKey: `req_${id}`, sourceReference: id, note: said };
      const awardee = { organisationId, personId: askerId, editionId };
      await awardCredential(deps, actor, { ...awardee, ...source, awardedAt: award.awardedAt });
    }
    await recordAudit(deps, actor, {
      action: 'award.kept',
      subjectType: 'award',
      subjectId: award.id,
      organisationId,
      detail: { title, holderName, reason: said },
    });
    const kept = {
      ...factOf(award, deps.now()),
      personId: askerId,
      awardedAt: award.awardedAt.toISOString(),
    };
    await deps.jobs.announce(deps, 'award-kept', { payload: kept, key: id });
  });
}

/** The award is taken back, unless it was before: on appeal that stays as it is. */
export async function dropAward(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Person,
  { organisationId, subjectId: awardId, reason = '' }: Decided,
): Promise<void> {
  const award = await selectAward(deps.database, awardId);
  if (!award?.endedAt) await revokeAward(deps, actor, { organisationId, awardId, reason });
}

/** The holder reads how it was decided; where the award went, instead of the notice of any that is taken back. */
export async function tellDecided(
  deps: Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>,
  {
    id,
    organisationId,
    askerId,
    subjectId,
    state,
    appeals,
    reason = '',
  }: Decided & Pick<Case, 'state' | 'title'>,
): Promise<void> {
  const award = await selectAward(deps.database, subjectId);
  if (!award) return;
  const { name: issuer } = await getOrganisation(deps, organisationId);
  const isKept = state === 'accepted';
  const said = sayNotice(isKept ? 'issuing.badge-stays' : 'issuing.badge-goes', {
    ...{ issuer, title: await titleFor(deps, award), reason },
  });
  const isFirst = !isKept && appeals === undefined;
  const key = isFirst ? `revoked:${award.id}` : `decided:${id}`;
  await notify(deps, { personId: askerId, key, said, path: `/cases/${id}` });
}
