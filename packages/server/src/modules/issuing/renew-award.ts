import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import { getEdition } from '../catalog/index.ts';
import type { Award } from './award.ts';
import { assertDates, assertReason } from './issuing-rules.ts';
import { getToSucceed, orderSuccessor } from './order-successor.ts';
import { isOneself } from './own-award.ts';
import { issuingRefusal } from './refusals.ts';
import { endAfterRenewal, isRenewalOpen, mayAskForRenewal } from './renewal-rules.ts';

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
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  command: Renewal,
): Promise<Award> {
  const award = await getToSucceed(deps, actor, command);
  if (await isOneself(deps, actor, award)) throw issuingRefusal('forbidden', 'issuing.own-renewal');
  const reason = assertReason(command.reason);
  if (!award.endedAt && award.credential && !award.expiresAt)
    throw issuingRefusal('conflict', 'issuing.never-ends');
  const expiresAt = command.expiresAt ?? (await endOfRenewal(deps, award));
  assertLater(award, expiresAt, deps.now());
  const { title, holderName } = award;
  const expires = expiresAt.toISOString();
  await orderSuccessor(deps, actor, {
    award,
    ordered: { kind: 'renewed', holderName, reason, expiresAt: expires },
    audit: { action: 'award.renewed', detail: { title, holderName, reason, expires } },
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

/** As long as the edition says; refuses before it opens for renewal, or who asks twice would have it count twice as long. */
async function endOfRenewal(deps: Pick<Deps, 'database' | 'now'>, award: Award): Promise<Date> {
  const edition = await getEdition(deps, award.editionId);
  const now = deps.now();
  const expiresAt = endAfterRenewal(award, edition, now);
  if (!expiresAt) throw issuingRefusal('invalid', 'issuing.renewal-end-missing', 'expiresOn');
  if (!isRenewalOpen(award, edition, now))
    throw issuingRefusal('conflict', 'issuing.renewal-too-early', 'expiresOn');
  return expiresAt;
}

function assertLater({ awardedAt, expiresAt: before }: Award, expiresAt: Date, now: Date): void {
  if (expiresAt <= now || (before && expiresAt <= before))
    throw issuingRefusal('invalid', 'issuing.renewal-too-short', 'expiresOn');
  assertDates({ awardedAt, expiresAt, now });
}
