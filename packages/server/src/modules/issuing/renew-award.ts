import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { getEdition } from '../catalog/index.ts';
import { assertMay } from '../organisations/index.ts';
import type { Award } from './award.ts';
import { awardPolicy } from './award-policy.ts';
import { selectAward } from './award-store.ts';
import { assertIssuing } from './closing/assert-open.ts';
import { assertDates, assertReason } from './issuing-rules.ts';
import { isOneself } from './own-award.ts';
import { issuingRefusal } from './refusals.ts';
import { endAfterRenewal, mayAskForRenewal } from './renewal-rules.ts';

export interface Renewal {
  organisationId: string;
  awardId: string;
  /** Absent: as long as the edition says, from the present end. */
  expiresAt?: Date | undefined;
  /** By what it is renewed; for the holder and for whoever reads its life. */
  reason: string;
}

/**
 * By the issuer's word an award counts longer: its badge is signed once more with the later end, and names the one
 * before, which stays what it is. Nobody renews their own.
 */
export async function renewAward(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  command: Renewal,
): Promise<Award> {
  const award = await selectAward(deps.database, command.awardId);
  if (award?.organisationId !== command.organisationId)
    throw issuingRefusal('not-found', 'issuing.award-not-found');
  assertMay(actor, awardPolicy.award, award);
  if (await isOneself(deps, actor, award)) throw issuingRefusal('forbidden', 'issuing.own-renewal');
  await assertIssuing(deps, award.organisationId);
  const reason = assertReason(command.reason);
  const replaces = assertRenewable(award);
  const expiresAt = command.expiresAt ?? (await endOfRenewal(deps, award));
  assertLater(award, expiresAt, deps.now());
  const { id, organisationId, title, holderName } = award;
  await inTransaction(deps, async (deps) => {
    await recordAudit(deps, actor, {
      action: 'award.renewed',
      subjectType: 'award',
      subjectId: id,
      organisationId,
      detail: { title, holderName, reason, expires: expiresAt.toISOString() },
    });
    const work = { awardId: id, replaces, holderName, reason, actor: idOf(actor), kind: 'renewed' as const };
    const payload = { ...work, expiresAt: expiresAt.toISOString() };
    await deps.jobs.enqueue(deps, 'sign-correction', { payload, key: `sign-correction:${replaces}` });
  });
  return award;
}

/** Until when it would count if it were renewed now; undefined where the edition does not say how long. */
export async function proposeRenewal(
  deps: Pick<Deps, 'database' | 'now'>,
  award: Award,
): Promise<{ expiresAt: Date | undefined; mayAsk: boolean }> {
  const edition = await getEdition(deps, award.editionId);
  const now = deps.now();
  return { expiresAt: endAfterRenewal(award, edition, now), mayAsk: mayAskForRenewal(award, edition, now) };
}

/** Refuses before it opens for renewal, and after the grace. */
export async function assertMayAsk(deps: Pick<Deps, 'database' | 'now'>, award: Award): Promise<void> {
  if (!(await proposeRenewal(deps, award)).mayAsk) throw issuingRefusal('conflict', 'issuing.not-to-renew');
}

/** The credential from which it goes on. */
function assertRenewable(award: Award): string {
  if (award.endedAt) throw issuingRefusal('conflict', 'issuing.already-revoked');
  if (!award.credential) throw issuingRefusal('conflict', 'issuing.not-yet-signed');
  if (!award.expiresAt) throw issuingRefusal('conflict', 'issuing.never-ends');
  return award.credential.id;
}

async function endOfRenewal(deps: Pick<Deps, 'database' | 'now'>, award: Award): Promise<Date> {
  const { expiresAt } = await proposeRenewal(deps, award);
  if (expiresAt) return expiresAt;
  throw issuingRefusal('invalid', 'issuing.renewal-end-missing', 'expiresOn');
}

function assertLater({ awardedAt, expiresAt: before }: Award, expiresAt: Date, now: Date): void {
  if (expiresAt <= now || (before && expiresAt <= before))
    throw issuingRefusal('invalid', 'issuing.renewal-too-short', 'expiresOn');
  assertDates({ awardedAt, expiresAt, now });
}
