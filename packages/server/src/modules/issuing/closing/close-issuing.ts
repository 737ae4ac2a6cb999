import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../../audit/index.ts';
import { listPublished } from '../../catalog/index.ts';
import { assertMay, getOrganisation } from '../../organisations/index.ts';
import { republish } from '../announce-change.ts';
import { selectPendingCount } from '../award-pending-store.ts';
import { awardPolicy } from '../award-policy.ts';
import { selectWaitingCount } from '../claim-store.ts';
import { lockIssuer } from '../issuer-store.ts';
import { prepareIssuer } from '../issuers.ts';
import { issuingRefusal, say } from '../refusals.ts';
import { type Closing, insertClosing, selectClosing, selectListIds } from './closing-store.ts';

const longestReason = 2000;

/** What stands in the way of closing, and what ends with it. */
export interface BeforeClosing {
  /** Still in the catalogue. */
  offered: number;
  /** Awards that wait for their signature. */
  unsigned: number;
  /** Awards to addresses that nobody has taken: they can never be taken afterwards. */
  unclaimed: number;
}

/** Undefined while the organisation issues. */
export function findClosing(
  deps: Pick<Deps, 'database'>,
  { organisationId }: { organisationId: string },
): Promise<Closing | undefined> {
  return selectClosing(deps.database, organisationId);
}

/** The same for whoever asks to close it. */
export async function lookBeforeClosing(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { organisationId: string },
): Promise<BeforeClosing> {
  assertMay(actor, awardPolicy.close, query);
  const [offered, unsigned, unclaimed] = await Promise.all([
    listPublished(deps, query),
    selectPendingCount(deps.database, query),
    selectWaitingCount(deps.database, query),
  ]);
  return { offered: offered.length, unsigned, unclaimed };
}

/**
 * Ends the issuing of an organisation for good: nothing is awarded, revoked or suspended any more, and each status list
 * is signed a last time, without an end, so that what was awarded verifies also where Cairn is gone. Refuses while
 * offers stand in the catalogue or awards wait for their signature, and unless `name` is what the organisation is called.
 */
export async function closeIssuing(
  deps: Pick<Deps, 'database' | 'jobs' | 'keys' | 'now'>,
  actor: Actor,
  command: { organisationId: string; name: string; reason: string },
): Promise<void> {
  const { organisationId } = command;
  assertMay(actor, awardPolicy.close, command);
  const reason = command.reason.trim();
  if (reason === '') throw issuingRefusal('invalid', 'issuing.reason-missing', 'reason');
  if (reason.length > longestReason) throw issuingRefusal('invalid', 'issuing.reason-too-long', 'reason');
  const organisation = await getOrganisation(deps, organisationId);
  if (command.name.trim() !== organisation.name) {
    const said = say('issuing.closing-name', { name: organisation.name });
    throw new Refusal('invalid', said, { name: said });
  }
  await prepareIssuer(deps, organisationId);
  await inTransaction(deps, async (deps) => {
    await lockIssuer(deps.database, organisationId);
    const { offered, unsigned } = await lookBeforeClosing(deps, actor, command);
    if (offered > 0) throw issuingRefusal('conflict', 'issuing.closing-offers');
    if (unsigned > 0) throw issuingRefusal('conflict', 'issuing.closing-unsigned');
    const closing = { organisationId, closedAt: deps.now(), closedBy: idOf(actor), reason };
    if (!(await insertClosing(deps.database, closing))) return;
    for (const list of await selectListIds(deps.database, organisationId)) await republish(deps, list);
    const payload = { organisationId, at: closing.closedAt.toISOString() };
    await deps.jobs.announce(deps, 'issuing-closed', { payload, key: organisationId });
    await recordAudit(deps, actor, {
      action: 'issuer.closed',
      subjectType: 'organisation',
      subjectId: organisationId,
      organisationId,
      detail: { reason },
    });
  });
}

/** Every status list that the organisation ever signed, for whoever takes it along. */
export function listStatusLists(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { organisationId: string },
): Promise<string[]> {
  assertMay(actor, awardPolicy.close, query);
  return selectListIds(deps.database, query.organisationId);
}
