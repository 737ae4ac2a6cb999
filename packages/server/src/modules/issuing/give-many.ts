import type { BulkKind, BulkRow, BulkRun } from '../../platform/bulk/bulk-run.ts';
import { missingRun } from '../../platform/bulk/missing-run.ts';
import { getBulkRun, pageBulkRows } from '../../platform/bulk/read-bulk-runs.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay, findStarter } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import { type AwardWish, rowKey } from './give-wish.ts';
import { say } from './refusals.ts';
import { giveSet, rowsOfASet } from './set/give-set.ts';

const kind = 'give-awards';

/** Has many wishes awarded, in one bulk run; its id. The same key makes one run. */
export async function giveMany(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  command: { organisationId: string; wishes: readonly AwardWish[]; requestKey: string },
): Promise<string> {
  const { organisationId, wishes, requestKey } = command;
  assertMay(actor, awardPolicy.award, command);
  return startBulkRun(
    deps,
    {
      ...{ kind, organisationId, requestKey, startedBy: idOf(actor), first: 'run' },
      options: { requestKey },
      asked: wishes,
      rows: wishes,
    },
    (deps, { runId, total }) =>
      recordAudit(deps, actor, {
        action: 'award.many-given',
        subjectType: 'run',
        subjectId: runId,
        organisationId,
        detail: { total },
      }),
  );
}

/** Kind of bulk run: one row a wish, with the same outcome as single ones, in the name of who started it. */
export const giveAwards: BulkKind = {
  rowsAtATime: rowsOfASet,
  async work(deps, run, rows) {
    const actor = await findStarter(deps, run.startedBy);
    if (!awardPolicy.award(actor, run))
      return rows.map(() => ({ state: 'failed', ...say('issuing.starter-may-not') }));
    const asked = rows.map((row) => ({
      wish: wishOf(row),
      requestKey: rowKey(String(run.options.requestKey), row.number - 1),
    }));
    return giveSet(deps, actor, { organisationId: run.organisationId, asked });
  },
};

/** As it was kept: the door checked it before. */
function wishOf({ input }: BulkRow): AwardWish {
  const text = (name: string) => (typeof input[name] === 'string' ? input[name] : undefined);
  return {
    achievementId: text('achievementId') ?? '',
    email: text('email') ?? '',
    edition: typeof input.edition === 'number' ? input.edition : undefined,
    ...{ awardedOn: text('awardedOn'), expiresOn: text('expiresOn'), note: text('note') },
  };
}

/** A run that awards, as whoever may award sees it. Another organisation's, or one of another kind, is missing. */
export async function getGivingRun(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { organisationId: string; runId: string },
): Promise<BulkRun> {
  assertMay(actor, awardPolicy.award, query);
  const run = await getBulkRun(deps, query);
  if (run.kind !== kind) throw missingRun();
  return run;
}

/** Its rows in their order, from the one after `after`. */
export async function pageGivingRows(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: { organisationId: string; runId: string; after: number; limit: number },
): Promise<BulkRow[]> {
  const { runId } = await getGivingRun(deps, actor, query);
  return pageBulkRows(deps, { runId, after: query.after, limit: query.limit });
}
