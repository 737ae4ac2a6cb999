import type { BulkKind, BulkRow, BulkRun, RowFault, RowResult } from '../../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Actor } from '../../audit/index.ts';
import { type AchievementEdition, listPublished } from '../../catalog/index.ts';
import { findAuthorId, findStarter } from '../../organisations/index.ts';
import { addressKey, findPeopleByAddress } from '../../people/index.ts';
import { awardPolicy } from '../award-policy.ts';
import { updateList } from '../claim-reach-store.ts';
import { rowKey, startOf } from '../give-wish.ts';
import { termsOf } from '../issuing-rules.ts';
import { assertNotToOneself } from '../own-award.ts';
import { say } from '../refusals.ts';
import { giveSet, rowsOfASet } from '../set/give-set.ts';
import { selectHeld, selectOffered } from '../set/held-store.ts';
import { type ListOptions, listOptions, listRow, readListRow } from './list-row-rules.ts';

/**
 * Kind of bulk run: a list of people, a line each. Looked at before anything is awarded; then each line does what the
 * form of the console does, in the name of who began it. A line that comes again after a crash makes nothing twice.
 */
export const awardList: BulkKind = {
  rowsAtATime: rowsOfASet,
  async check(deps, run, rows) {
    const list = await openList(deps, run);
    const actor = await findStarter(deps, run.startedBy);
    const read = await Promise.all(rows.map((row) => readLine(list, row, deps.now())));
    const plain = read.flatMap((line) => ('fault' in line ? [] : [line]));
    const { organisationId } = run;
    const faultOf = await findFaults(deps, { actor, organisationId, lines: plain });
    return read.map((line) => ('fault' in line ? line.fault : faultOf(line)));
  },
  async work(deps, run, rows) {
    const actor = await findStarter(deps, run.startedBy);
    if (!awardPolicy.award(actor, run))
      return rows.map(() => ({ state: 'failed', ...say('issuing.starter-may-not') }));
    const list = await openList(deps, run);
    const read = rows.map((row) => readListRow(listRow.parse(row.input), list.options, list.offered));
    const asked = rows.flatMap((row, index) => {
      const line = read[index];
      return line && 'wish' in line
        ? [{ wish: line.wish, requestKey: rowKey(run.runId, row.number - 1) }]
        : [];
    });
    const results = await giveSet(deps, actor, { organisationId: run.organisationId, asked });
    const made = results.flatMap((result) => ('about' in result && result.about ? [result.about] : []));
    await updateList(
      deps.database,
      made.filter((id) => id.startsWith('clm_')),
      run.runId,
    );
    const given = results.values();
    return read.map((line): RowResult => {
      if ('fault' in line) return { state: 'failed', ...line.fault };
      const result = given.next().value;
      if (!result) throw new Error('A line of a list has no result.');
      return result;
    });
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

/** Who would be awarded which edition. */
interface PlainLine {
  address: string;
  editionId: string;
}

/** What the line says, or what would be refused of it when it is awarded. */
async function readLine(
  { options, offered }: OpenList,
  { input }: BulkRow,
  now: Date,
): Promise<PlainLine | { fault: RowFault }> {
  const read = readListRow(listRow.parse(input), options, offered);
  if ('fault' in read) return read;
  const { achievementId, email } = read.wish;
  const edition = offered.find((one) => one.achievementId === achievementId);
  if (!edition) return { fault: say('issuing.list-achievement', { text: achievementId }) };
  const dates = { awardedAt: startOf(read.wish.awardedOn), expiresAt: startOf(read.wish.expiresOn) };
  const late = await saidOf(() => termsOf(edition, dates, now));
  return late ? { fault: late } : { address: email, editionId: edition.editionId };
}

/** What would be refused of lines because of who they name, and of what these people have already. */
async function findFaults(
  deps: Pick<Deps, 'database'>,
  { actor, organisationId, lines }: { actor: Actor; organisationId: string; lines: readonly PlainLine[] },
): Promise<(line: PlainLine) => RowFault> {
  const people = await findPeopleByAddress(
    deps,
    lines.map(({ address }) => address),
  );
  const personOf = ({ address }: PlainLine) => people.get(addressKey(address));
  const holders = lines.flatMap((line) => {
    const person = personOf(line);
    return person ? [{ personId: person.id, editionId: line.editionId }] : [];
  });
  const strangers = lines
    .filter((line) => !personOf(line))
    .map(({ address, editionId }) => ({ addressKey: addressKey(address), editionId }));
  const held = await selectHeld(deps.database, holders);
  const offered = await selectOffered(deps.database, strangers);
  const own = await findOwnFault(deps, actor, organisationId);
  return (line) => {
    const person = personOf(line);
    if (person && person.id === own?.personId) return own.fault;
    if (person)
      return held.has(`${person.id} ${line.editionId}`) ? say('issuing.already-awarded') : undefined;
    const waits = offered.has(`${addressKey(line.address)} ${line.editionId}`);
    return waits ? say('issuing.already-waiting') : undefined;
  };
}

/** Why whoever awards may not award to themselves; undefined where they may. */
async function findOwnFault(deps: Pick<Deps, 'database'>, actor: Actor, organisationId: string) {
  const personId = await findAuthorId(deps, actor);
  if (personId === undefined) return undefined;
  const fault = await saidOf(() => assertNotToOneself(deps, actor, { organisationId, personId }));
  return fault && { personId, fault };
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
