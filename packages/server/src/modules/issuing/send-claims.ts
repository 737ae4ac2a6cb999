import type { BulkKind, RowResult } from '../../platform/bulk/bulk-run.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay, findStarter } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import { selectOwnClaims } from './claim-mail-store.ts';
import { sendClaimAgain } from './claim-mails.ts';
import { type ReachScope, selectToSendAgain } from './claim-reach-store.ts';
import { issuingRefusal, say } from './refusals.ts';

const kind = 'send-claims';
/** Nobody gets a mail of the same badge twice a day because somebody pressed the button twice. */
const quietMilliseconds = 24 * 3_600_000;
const mostAtOnce = 100_000;

type Starting = Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>;

/**
 * Writes again to all who have not taken theirs, in one bulk run; its id. Left out are those who were written to in the
 * last day, and addresses at which nothing arrives. Refuses when nobody is left.
 */
export async function sendAllAgain(
  deps: Starting,
  actor: Actor,
  { requestKey, ...scope }: ReachScope & { requestKey: string },
): Promise<string> {
  const { organisationId } = scope;
  assertMay(actor, awardPolicy.award, scope);
  const claimIds = await findToSendAgain(deps, scope);
  if (claimIds.length === 0) throw issuingRefusal('conflict', 'issuing.none-to-remind');
  return startBulkRun(
    deps,
    {
      ...{ kind, organisationId, requestKey, startedBy: idOf(actor), first: 'run' },
      rows: claimIds.map((claimId) => ({ claimId })),
    },
    (deps, { runId, total }) =>
      recordAudit(deps, actor, {
        action: 'award.offers-sent-again',
        subjectType: 'run',
        subjectId: runId,
        organisationId,
        detail: { total },
      }),
  );
}

/** How many would be written to. */
export async function countToSendAgain(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Actor,
  scope: ReachScope,
): Promise<number> {
  assertMay(actor, awardPolicy.see, scope);
  return (await findToSendAgain(deps, scope)).length;
}

function findToSendAgain(deps: Pick<Deps, 'database' | 'now'>, scope: ReachScope): Promise<string[]> {
  const sentBefore = quietSince(deps.now());
  return selectToSendAgain(deps.database, { ...scope, sentBefore, limit: mostAtOnce });
}

function quietSince(now: Date): Date {
  return new Date(now.getTime() - quietMilliseconds);
}

/** Kind of bulk run: one row a claim. A row that comes again after a crash finds that the mail is written. */
export const sendClaims: BulkKind = {
  rowsAtATime: 100,
  async work(deps, { organisationId, startedBy }, rows) {
    const actor = await findStarter(deps, startedBy);
    if (!awardPolicy.award(actor, { organisationId }))
      return rows.map(() => ({ state: 'failed', ...say('issuing.starter-may-not') }));
    const ids = rows.map(({ input }) => String(input.claimId));
    const claims = new Map(
      (await selectOwnClaims(deps.database, ids, organisationId)).map((claim) => [claim.id, claim]),
    );
    const results: RowResult[] = [];
    for (const claimId of ids) {
      const claim = claims.get(claimId);
      if (!claim || claim.stage === 'taken' || claim.stage === 'withdrawn')
        results.push({ state: 'skipped', ...say('issuing.claim-not-found') });
      else if (claim.sentAt > quietSince(deps.now()))
        results.push({ state: 'skipped', ...say('issuing.claim-sent-lately') });
      else results.push(await sendOne(deps, actor, { organisationId, claimId }));
    }
    return results;
  },
};

async function sendOne(
  deps: Deps,
  actor: Actor,
  which: { organisationId: string; claimId: string },
): Promise<RowResult> {
  try {
    await sendClaimAgain(deps, actor, which);
    return { state: 'done', about: which.claimId };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { state: 'skipped', ...error.said };
  }
}
