import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { eachRow } from '../list/each-row.ts';
import { findInList } from '../list/find-in-list.ts';
import type { FoundList, ListRequest } from '../list/list-request.ts';
import { byId, byMoment, byWholeNumber, type SqlList, wordIn } from '../list/sql-list.ts';
import type { BulkRow, BulkRun } from './bulk-run.ts';
import { toRow, toRun } from './bulk-store.ts';

export type RunSort = 'started' | 'rows';
export type RunFacet = 'kind' | 'state';

export interface RunQuery {
  organisationId: string;
  kinds: readonly string[];
  request: ListRequest<RunSort, RunFacet>;
}

const runList: SqlList<RunSort, RunFacet> = {
  sorts: { started: byMoment('created_at'), rows: byWholeNumber('total') },
  id: byId('id'),
  facets: { kind: { value: sql.ref('kind') }, state: { value: sql.ref('state') } },
  search: wordIn(['kind', 'id']),
};

/** A page of the runs of an organisation. */
export async function findRuns(database: Database, query: RunQuery): Promise<FoundList<BulkRun, RunFacet>> {
  const found = await findInList(database, runsIn(database, query), {
    list: runList,
    request: query.request,
  });
  return { ...found, rows: found.rows.map(toRun) };
}

/** All of them under the same request, read piece by piece. */
export function eachRun(database: Database, query: RunQuery): AsyncGenerator<BulkRun> {
  const asked = { list: runList, request: query.request };
  return eachRow(runsIn(database, query), asked, (rows) => rows.map(toRun));
}

function runsIn(database: Database, { organisationId, kinds }: RunQuery) {
  return database
    .selectFrom('platform.bulk_run')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', 'in', kinds);
}

export type BulkRowSort = 'number';
/** Of a row: `waiting` as long as nothing became of it. */
export type BulkRowFacet = 'state';

export interface RowsQuery {
  runId: string;
  request: ListRequest<BulkRowSort, BulkRowFacet>;
}

const rowList: SqlList<BulkRowSort, BulkRowFacet> = {
  sorts: { number: byWholeNumber('number') },
  id: byWholeNumber('number'),
  facets: { state: { value: sql`case when state in ('new', 'ready') then 'waiting' else state end` } },
  search: wordIn([sql`jsonb_path_query_array(input, '$.*') #>> '{}'`, 'about']),
};

/** A page of the rows of a run. */
export async function findRows(
  database: Database,
  query: RowsQuery,
): Promise<FoundList<BulkRow, BulkRowFacet>> {
  const found = await findInList(database, rowsOf(database, query), {
    list: rowList,
    request: query.request,
  });
  return { ...found, rows: found.rows.map(toRow) };
}

/** All of them under the same request, read piece by piece. */
export function eachBulkRow(database: Database, query: RowsQuery): AsyncGenerator<BulkRow> {
  const asked = { list: rowList, request: query.request };
  return eachRow(rowsOf(database, query), asked, (rows) => rows.map(toRow));
}

function rowsOf(database: Database, { runId }: RowsQuery) {
  return database.selectFrom('platform.bulk_row').selectAll().where('run_id', '=', runId);
}
