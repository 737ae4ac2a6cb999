import type { Deps } from '../../platform/deps.ts';
import type { JobPayloads } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, type AuditRecord, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward } from './award-store.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { issuingRefusal } from './refusals.ts';

/** The award of which a badge is to be signed anew: one that stands, of an organisation that still issues. */
export async function getToSucceed(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  which: { organisationId: string; awardId: string },
): Promise<Award> {
  const award = await selectAward(deps.database, which.awardId);
  if (award?.organisationId !== which.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.award, award);
  await assertIssuing(deps, award.organisationId);
  return award;
}

type Ordered = Pick<JobPayloads['sign-correction'], 'holderName' | 'reason' | 'hidesFormer' | 'expiresAt'> & {
  kind: NonNullable<JobPayloads['sign-correction']['kind']>;
};

/**
 * Has it signed after the present badge, in a job. Two orders of one kind that wait are one, as the later says; those of
 * different kinds are done one after the other.
 */
export async function orderSuccessor(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId'>,
  actor: Actor,
  {
    award,
    ordered,
    audit,
  }: { award: Award; ordered: Ordered; audit: Pick<AuditRecord, 'action' | 'detail'> },
): Promise<void> {
  if (award.endedAt) throw issuingRefusal('conflict', 'issuing.already-revoked');
  const replaces = award.credential?.id;
  if (replaces === undefined) throw issuingRefusal('conflict', 'issuing.not-yet-signed');
  const { id, organisationId } = award;
  await inTransaction(deps, async (within) => {
    await recordAudit(within, actor, { ...audit, subjectType: 'award', subjectId: id, organisationId });
    const payload = {
      ...{ awardId: id, orderId: deps.newId('ord'), replaces, actor: idOf(actor) },
      ...ordered,
    };
    const key = `sign-correction:${replaces}:${ordered.kind}`;
    await within.jobs.enqueue(within, 'sign-correction', { payload, key });
  });
}
