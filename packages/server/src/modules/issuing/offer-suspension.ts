import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import type { Issuer, MadeFrom } from './issuer.ts';
import { lockIssuer, updateOffersSuspension } from './issuer-store.ts';
import { getIssuer, prepareIssuer } from './issuers.ts';

/** Whether badges that are signed from now on can be suspended. What is signed already stays as it is. */
export async function offerSuspension(
  deps: Pick<Deps, 'database' | 'keys' | 'now'> & Parameters<typeof prepareIssuer>[0],
  actor: Actor,
  command: { organisationId: string; offersSuspension: boolean; madeFrom?: MadeFrom },
): Promise<Issuer> {
  const { organisationId, offersSuspension, madeFrom } = command;
  assertMay(actor, awardPolicy.offerSuspension, command);
  await prepareIssuer(deps, organisationId);
  return inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const stored = await getIssuer(deps, { organisationId });
    madeFrom?.(stored);
    if (stored.offersSuspension === offersSuspension) return stored;
    await updateOffersSuspension(deps.database, { organisationId, offersSuspension });
    await recordAudit(deps, actor, {
      action: 'organisation.changed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { offersSuspension },
    });
    return { ...stored, offersSuspension };
  });
}
