import type { Deps } from '../../platform/deps.ts';
import { findMail, type MailOutcome, tellSettled } from '../../platform/mail.ts';
import { readMailReport } from '../../platform/mail-report.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import { selectOwnClaims } from './claim-mail-store.ts';
import { type Reach, type ReachScope, selectReach, selectTaken, updateOutcome } from './claim-reach-store.ts';
import type { Claim } from './claim-store.ts';

type Reading = Pick<Deps, 'database'>;

/** How far awards to addresses came, and the ids of those that were taken. */
export async function getReach(
  deps: Reading,
  actor: Actor,
  scope: ReachScope,
): Promise<{ reach: Reach; takenIds: string[] }> {
  assertMay(actor, awardPolicy.see, scope);
  const [reach, takenIds] = await Promise.all([
    selectReach(deps.database, scope),
    selectTaken(deps.database, scope),
  ]);
  return { reach, takenIds };
}

/** Those of an organisation among them. */
export function listOwnClaims(
  deps: Reading,
  { organisationId, claimIds }: { organisationId: string; claimIds: readonly string[] },
): Promise<Claim[]> {
  return selectOwnClaims(deps.database, claimIds, organisationId);
}

/** Listener: what became of a mail about an award to an address. */
export async function noteMail(deps: Pick<Deps, 'database' | 'now'>, outcome: MailOutcome): Promise<void> {
  await updateOutcome(deps.database, outcome, deps.now());
}

/**
 * Takes what another mail server reports (RFC 3464) of mails about awards of this organisation. How many recipients it
 * is noted for; what it says of other mails is passed over.
 */
export async function takeMailReport(
  deps: Pick<Deps, 'database' | 'jobs'>,
  actor: Actor,
  { organisationId, report }: { organisationId: string; report: string },
): Promise<{ noted: number; passedOver: number }> {
  assertMay(actor, awardPolicy.award, { organisationId });
  const { mailId, recipients } = readMailReport(report);
  const mail = mailId === undefined ? undefined : await findMail(deps, mailId);
  const about = mail?.about;
  const [claim] = about === undefined ? [] : await selectOwnClaims(deps.database, [about], organisationId);
  if (!mail || !claim) return { noted: 0, passedOver: recipients.length };
  let noted = 0;
  await inTransaction(deps, async (deps) => {
    for (const { outcome, isFinal, reason } of recipients) {
      if (outcome === undefined) continue;
      await tellSettled(deps, mail, { outcome, isFinal, ...(reason !== undefined && { reason }) });
      noted += 1;
    }
  });
  return { noted, passedOver: recipients.length - noted };
}
