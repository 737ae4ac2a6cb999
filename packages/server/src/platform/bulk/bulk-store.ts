import { type Selectable, sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { PlatformBulkRow, PlatformBulkRun } from '../../database/tables.ts';
import type { SaidParams } from '../refusal.ts';
import type { Transaction } from '../transaction.ts';
import type { BulkRow, BulkRun, BulkState, RowResult, RowState } from './bulk-run.ts';

type NewRun = Pick<
  BulkRun,
  'runId' | 'kind' | 'organisationId' | 'startedBy' | 'state' | 'options' | 'createdAt'
> & { requestKey: string | undefined; print: string };

/** False when the organisation's request made a run before. */
export async function insertRun(database: Transaction, run: NewRun): Promise<boolean> {
  const row = await database
    .insertInto('platform.bulk_run')
    .values({
      id: run.runId,
      kind: run.kind,
      organisation_id: run.organisationId,
      started_by: run.startedBy,
      request_key: run.requestKey ?? null,
      print: run.print,
      state: run.state,
      options: JSON.stringify(run.options),
      total: 0,
      created_at: run.createdAt,
      started_at: run.state === 'running' ? run.createdAt : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The run that a request made, and the print of what it asked for; none of those that are older than prints. */
export async function selectRunOfRequest(
  database: Database,
  by: { organisationId: string; requestKey: string },
): Promise<{ runId: string; print?: string } | undefined> {
  const row = await database
    .selectFrom('platform.bulk_run')
    .select(['id', 'print'])
    .where('organisation_id', '=', by.organisationId)
    .where('request_key', '=', by.requestKey)
    .executeTakeFirst();
  return row && { runId: row.id, ...(row.print === null ? {} : { print: row.print }) };
}

/** Adds rows after those that are there; the run's total counts them. */
export async function appendRows(
  database: Transaction,
  {
    runId,
    first,
    inputs,
    state,
  }: { runId: string; first: number; inputs: readonly object[]; state: RowState },
): Promise<void> {
  await sql`
    insert into platform.bulk_row (run_id, number, input, state)
    select ${runId}, ${first - 1} + place, input, ${state}
    from jsonb_array_elements(${JSON.stringify(inputs)}::jsonb) with ordinality as given (input, place)
  `.execute(database);
  await database
    .updateTable('platform.bulk_run')
    .set((run) => ({ total: run('total', '+', inputs.length) }))
    .where('id', '=', runId)
    .execute();
}

export async function selectRun(database: Database, runId: string): Promise<BulkRun | undefined> {
  const row = await database
    .selectFrom('platform.bulk_run')
    .selectAll()
    .where('id', '=', runId)
    .executeTakeFirst();
  return row && toRun(row);
}

/** Holds the run until the transaction ends: who stops it and who works on it come one after the other. */
export async function lockRun(database: Transaction, runId: string): Promise<BulkRun | undefined> {
  const row = await database
    .selectFrom('platform.bulk_run')
    .selectAll()
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  return row && toRun(row);
}

export async function updateState(
  database: Transaction,
  runId: string,
  { state, at }: { state: BulkState; at: Date },
): Promise<void> {
  await database
    .updateTable('platform.bulk_run')
    .set((run) => ({
      state,
      started_at:
        state === 'running' ? run.fn.coalesce('started_at', sql<Date>`${at}`) : run.ref('started_at'),
      finished_at: state === 'done' || state === 'cancelled' ? at : null,
    }))
    .where('id', '=', runId)
    .execute();
}

/** In the order of their numbers. */
export async function selectRows(
  database: Database,
  { runId, states, limit }: { runId: string; states: readonly RowState[]; limit: number },
): Promise<BulkRow[]> {
  const rows = await database
    .selectFrom('platform.bulk_row')
    .selectAll()
    .where('run_id', '=', runId)
    .where('state', 'in', states)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

/** By their numbers, from the one after `after`. */
export async function selectRowsAfter(
  database: Database,
  { runId, after, limit }: { runId: string; after: number; limit: number },
): Promise<BulkRow[]> {
  const rows = await database
    .selectFrom('platform.bulk_row')
    .selectAll()
    .where('run_id', '=', runId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(toRow);
}

/** Keeps what became of the rows and counts it; a row that was decided before keeps what it has. */
export async function updateRows(
  database: Transaction,
  runId: string,
  results: readonly ({ number: number } & (RowResult | { state: 'ready' }))[],
): Promise<void> {
  const { rows } = await sql<{ state: RowState }>`
    update platform.bulk_row as known
    set state = result.state, about = result.about, code = result.code, params = result.params
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as result (number int, state text, about text, code text, params jsonb)
    where known.run_id = ${runId} and known.number = result.number and known.state in ('new', 'ready')
    returning result.state
  `.execute(database);
  const count = (state: RowState): number => rows.filter((row) => row.state === state).length;
  await database
    .updateTable('platform.bulk_run')
    .set((run) => ({
      done: run('done', '+', count('done')),
      failed: run('failed', '+', count('failed')),
      skipped: run('skipped', '+', count('skipped')),
    }))
    .where('id', '=', runId)
    .execute();
}

export async function addChecked(database: Transaction, runId: string, count: number): Promise<void> {
  await database
    .updateTable('platform.bulk_run')
    .set((run) => ({ checked: run('checked', '+', count) }))
    .where('id', '=', runId)
    .execute();
}

/** Rows that failed wait again; the number of them. */
export async function reopenFailed(database: Transaction, runId: string): Promise<number> {
  const { numUpdatedRows } = await database
    .updateTable('platform.bulk_row')
    .set({ state: 'ready', code: null, params: null })
    .where('run_id', '=', runId)
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow();
  await database.updateTable('platform.bulk_run').set({ failed: 0 }).where('id', '=', runId).execute();
  return Number(numUpdatedRows);
}

/** Runs that ended before then, with their rows. */
export async function deleteFinished(database: Database, before: Date): Promise<void> {
  await database.deleteFrom('platform.bulk_run').where('finished_at', '<', before).execute();
}

/** With its rows, and whatever else belongs to it. */
export async function deleteRun(database: Database, runId: string): Promise<void> {
  await database.deleteFrom('platform.bulk_run').where('id', '=', runId).execute();
}

/** Those of a kind, whatever their state: all that were begun before then, or all of one owner. */
export async function deleteRunsOfKind(
  database: Database,
  { kind, ...which }: { kind: string } & ({ before: Date } | { organisationId: string }),
): Promise<void> {
  const all = database.deleteFrom('platform.bulk_run').where('kind', '=', kind);
  const some =
    'before' in which
      ? all.where('created_at', '<', which.before)
      : all.where('organisation_id', '=', which.organisationId);
  await some.execute();
}

export function toRun(row: Selectable<PlatformBulkRun>): BulkRun {
  return {
    runId: row.id,
    kind: row.kind,
    organisationId: row.organisation_id,
    startedBy: row.started_by,
    state: row.state as BulkState,
    options: row.options as BulkRun['options'],
    total: row.total,
    checked: row.checked,
    done: row.done,
    failed: row.failed,
    skipped: row.skipped,
    createdAt: row.created_at,
    ...(row.started_at ? { startedAt: row.started_at } : {}),
    ...(row.finished_at ? { finishedAt: row.finished_at } : {}),
  };
}

export function toRow(row: Selectable<PlatformBulkRow>): BulkRow {
  return {
    number: row.number,
    input: row.input as BulkRow['input'],
    state: row.state as RowState,
    ...(row.about ? { about: row.about } : {}),
    ...(row.code ? { code: row.code } : {}),
    ...(row.params ? { params: row.params as SaidParams } : {}),
  };
}
