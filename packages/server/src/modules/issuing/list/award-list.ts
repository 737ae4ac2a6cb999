import type { BulkKind, BulkRow, BulkRun, RowFault, RowResult } from '../../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Actor } from '../../audit/index.ts';
import { type AchievementEdition, listPublished } from '../../catalog/index.ts';
import { findStarter } from '../../organisations/index.ts';
import { addressKey, findPersonByAddress } from '../../people/index.ts';
import { awardPolicy } from '../award-policy.ts';
import { selectStandingAward } from '../award-store.ts';
import { selectOpenClaimsOf } from '../claim-store.ts';
import { type AwardWish, giveRow, rowKey } from '../give-wish.ts';
import { assertDates, expiryOf, momentOf } from '../issuing-rules.ts';
import { assertNotToOneself } from '../own-award.ts';
import { say } from '../refusals.ts';
import { type ListOptions, listOptions, listRow, readListRow } from './list-row-rules.ts';

/**
 * Kind of bulk run: a list of people, a line each. Looked at before anything is awarded; then each line does what the
 * form of the console does, in the name of who began it. A line that comes again after a crash makes nothing twice.
 */
export const awardList: BulkKind = {
  rowsAtATime: 20,
  async check(deps, run, rows) {
    const list = await openList(deps, run);
    const actor = await findStarter(deps, run.startedBy);
    return Promise.all(rows.map((row) => faultOf(deps, { ...list, actor }, row)));
  },
  async work(deps, run, rows) {
    const actor = await findStarter(deps, run.startedBy);
    if (!awardPolicy.award(actor, run))
      return rows.map(() => ({ state: 'failed', ...say('issuing.starter-may-not') }));
    const list = await openList(deps, run);
    const results: RowResult[] = [];
    for (const row of rows) {
      const read = readListRow(listRow.parse(row.input), list.options, list.offered);
      if ('fault' in read) results.push({ state: 'failed', ...read.fault });
      else {
        const { organisationId, runId } = run;
        const requestKey = rowKey(runId, row.number - 1);
        results.push(await giveRow(deps, actor, { organisationId, wish: read.wish, requestKey }));
      }
    }
    return results;
  },
};

interface OpenList {
  options: ListOptions;
  offered: readonly AchievementEdition[];
}

async function openList(deps: Pick<Deps, 'database'>, run: BulkRun): Promise<OpenList> {
  const offered = await listPublished(deps, { organisationId: run.organisationId });
  return { options: listOptions.parse(run.options), offered };
}

/** What would be refused when it is awarded: what the line says, and what its person has already. */
async function faultOf(
  deps: Pick<Deps, 'database' | 'now'>,
  { options, offered, actor }: OpenList & { actor: Actor },
  { input }: BulkRow,
): Promise<RowFault> {
  const read = readListRow(listRow.parse(input), options, offered);
  if ('fault' in read) return read.fault;
  const { achievementId, email } = read.wish;
  const edition = offered.find((one) => one.achievementId === achievementId);
  if (!edition) return say('issuing.list-achievement', { text: achievementId });
  const late = await saidOf(() => assertDays(edition, read.wish, deps.now()));
  if (late) return late;
  const { editionId } = edition;
  const person = await findPersonByAddress(deps, email);
  if (person) {
    const holder = { ...edition, personId: person.id };
    const own = await saidOf(() => assertNotToOneself(deps, actor, holder));
    if (own) return own;
    const standing = await selectStandingAward(deps.database, { personId: person.id, editionId });
    return standing && say('issuing.already-awarded');
  }
  const waiting = await selectOpenClaimsOf(deps.database, [addressKey(email)]);
  return waiting.some((claim) => claim.editionId === editionId) ? say('issuing.already-waiting') : undefined;
}

function assertDays(edition: AchievementEdition, wish: AwardWish, now: Date): void {
  const day = (text: string | undefined) => (text === undefined ? undefined : new Date(`${text}T00:00:00Z`));
  const awardedAt = momentOf(day(wish.awardedOn) ?? now, now);
  assertDates({ awardedAt, expiresAt: day(wish.expiresOn) ?? expiryOf(edition, awardedAt), now });
}

/** Why an act would be refused. */
async function saidOf(act: () => unknown): Promise<RowFault> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.said;
    throw error;
  }
}
