import type { BulkKind, BulkRow, BulkRun, RowResult } from '../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { findStarter } from '../organisations/index.ts';
import { announceImport } from './announce-import.ts';
import { writeGone } from './gone-store.ts';
import { type EntryRow, type ImportRow, importRow } from './import/import-row.ts';
import { mayImport } from './import-policy.ts';
import {
  type Target,
  writeAnchors,
  writeChanges,
  writeImported,
  writeLinks,
  writeNeeds,
  writeOccupations,
  writeSkills,
} from './import-store.ts';
import { scaleOfFormat } from './own-scale.ts';
import { say } from './refusals.ts';
import { siteOwner } from './source.ts';
import { addRevision, insertEdition, selectSourceByUri, upsertSource } from './source-store.ts';

type Placed<Row> = { number: number; row: Row };
type Results = Map<number, RowResult>;
type Working = Pick<Deps, 'jobs' | 'now' | 'newId'> & Within;

const rowsAtATime = 300;

/** Kind of bulk run: the rows of `planImport`, each written as it was planned. Done twice, nothing is different. */
export const importFramework: BulkKind = {
  rowsAtATime,
  check: async (_deps, _run, rows) => rows.map(({ input }) => faultOf(importRow.parse(input))),
  work: (deps, run, rows) => inTransaction(deps, (within) => workRows(within, run, rows)),
  ended: announceImport,
};

async function workRows(deps: Working & Pick<Deps, 'database'>, run: BulkRun, rows: readonly BulkRow[]) {
  const organisationId = run.organisationId === siteOwner ? undefined : run.organisationId;
  if (!mayImport(await findStarter(deps, run.startedBy), organisationId))
    return rows.map((): RowResult => ({ state: 'failed', ...say('skills.import-starter-may-not') }));
  const placed = rows.map(({ number, input }) => ({ number, row: importRow.parse(input) }));
  const results: Results = new Map();
  const target = await targetOf(deps, run, { placed, results });
  if (target) await writeRows(deps, run, { target, placed, results });
  return rows.map(
    ({ number }): RowResult =>
      results.get(number) ?? { state: 'failed', ...say('skills.import-without-framework') },
  );
}

/** The first row of a run makes the framework; every later turn finds it. */
async function targetOf(
  deps: Working,
  run: BulkRun,
  { placed, results }: { placed: readonly Placed<ImportRow>[]; results: Results },
): Promise<Target | undefined> {
  const organisationId = run.organisationId === siteOwner ? null : run.organisationId;
  const at = deps.now();
  const shared = { organisationId, at };
  for (const { number, row } of placed) {
    if (row.step !== 'framework') continue;
    const made = { sourceId: deps.newId('frw'), scaleId: scaleOfFormat(row.head.format), ...shared };
    const { sourceId, isChanged } = await upsertSource(deps.database, row.head, made);
    results.set(number, isChanged ? { state: 'done', about: sourceId } : same);
    // From here on, what other imports were to change is out of date, also when this one is ended half way.
    await addRevision(deps.database, sourceId);
  }
  const uri = String(run.options.uri);
  const source = await selectSourceByUri(deps.database, { organisationId, uri });
  return (
    source && { ...shared, ...{ sourceId: source.sourceId, scaleId: source.scaleId }, newId: deps.newId }
  );
}

const same: RowResult = { state: 'skipped', ...say('skills.import-same') };

interface Work {
  target: Target;
  placed: readonly Placed<ImportRow>[];
  results: Results;
}

async function writeRows(
  deps: Working,
  { runId }: BulkRun,
  { target, placed, results }: Work,
): Promise<void> {
  const entries: Placed<EntryRow>[] = [];
  const changes: { place: number; type: string; uri: string; name: string; change: string }[] = [];
  for (const { number, row } of placed) {
    if (row.step === 'fault') results.set(number, { state: 'failed', ...row.fault.said });
    else if (row.step === 'entry' && row.change === 'same') results.set(number, same);
    else if (row.step === 'entry') entries.push({ number, row });
    else if (row.step === 'gone') {
      await writeGone(deps.database, target, { ...row.gone, uris: [row.gone.uri] });
      changes.push({ place: number, ...row.gone, name: row.name, change: 'gone' });
      results.set(number, { state: 'done' });
    }
  }
  for (const [number, about] of await writeEntries(deps, target, entries))
    results.set(
      number,
      about === undefined
        ? { state: 'failed', ...say('skills.import-occupation-missing') }
        : { state: 'done', ...(about !== '' && { about }) },
    );
  const written = entries.filter(({ number }) => results.get(number)?.state === 'done');
  await writeImported(
    deps.database,
    target.sourceId,
    written.map(({ row }) => row),
  );
  for (const { number, row } of written)
    changes.push({
      place: number,
      type: row.entry.type,
      uri: row.entry.uri,
      name: row.name,
      change: row.change,
    });
  await writeChanges(deps.database, { sourceId: target.sourceId, runId }, changes);
  for (const { number, row } of placed)
    if (row.step === 'end') results.set(number, await endOf(deps, { target, runId, row }));
  // At the end alone, or every turn of an import would make indexes old: what is left after it is less than a turn.
  if (placed.length < rowsAtATime || placed.some(({ row }) => row.step === 'end'))
    await addRevision(deps.database, target.sourceId);
}

async function endOf(
  deps: Working,
  { target, runId, row }: { target: Target; runId: string; row: Extract<ImportRow, { step: 'end' }> },
): Promise<RowResult> {
  const { counts } = row;
  if (counts.added + counts.changed + counts.gone === 0) return same;
  const { sourceId, at } = target;
  await insertEdition(deps.database, { sourceId, runId, counts, at });
  await deps.jobs.announce(deps, 'labels-changed', { payload: { runId }, key: runId });
  return { state: 'done', about: sourceId };
}

/** By row: the id of what was made or changed, empty for what has none, undefined for what could not be. */
async function writeEntries(
  deps: Working,
  target: Target,
  rows: readonly Placed<EntryRow>[],
): Promise<[number, string | undefined][]> {
  const { database } = deps;
  const written: [number, string | undefined][] = [];
  const of = <Type extends EntryRow['entry']['type']>(type: Type) =>
    rows.flatMap(({ number, row: { entry } }) => (isOf(entry, type) ? [{ number, entry }] : []));
  const add = async <Entry>(
    some: readonly { number: number; entry: Entry }[],
    write: (entries: Entry[]) => Promise<(string | undefined)[] | undefined>,
  ) => {
    if (some.length === 0) return;
    const ids = await write(some.map(({ entry }) => entry));
    for (const [index, { number }] of some.entries()) written.push([number, ids ? ids[index] : '']);
  };
  await add(of('skill'), (some) => writeSkills(database, target, some));
  await add(of('group'), (some) => writeSkills(database, target, some));
  await add(of('links'), (some) => nothingOf(writeLinks(database, target, some)));
  await add(of('anchors'), (some) => nothingOf(writeAnchors(database, target, some)));
  await add(of('occupation'), (some) => writeOccupations(database, target, some));
  await add(of('needs'), (some) => writeNeeds(database, target, some));
  return written;
}

function isOf<Type extends EntryRow['entry']['type']>(
  entry: EntryRow['entry'],
  type: Type,
): entry is Extract<EntryRow['entry'], { type: Type }> {
  return entry.type === type;
}

async function nothingOf(done: Promise<void>): Promise<undefined> {
  await done;
}

function faultOf(row: ImportRow) {
  return row.step === 'fault' ? row.fault.said : undefined;
}
