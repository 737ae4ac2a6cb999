import { sql } from 'kysely';
import type { Database } from '../../../database/open.ts';
import { eachRow } from '../../../platform/list/each-row.ts';
import { findInList } from '../../../platform/list/find-in-list.ts';
import type { FoundList, ListRequest } from '../../../platform/list/list-request.ts';
import { byWholeNumber, type SqlList, wordIn } from '../../../platform/list/sql-list.ts';
import type { CheckedRow } from './bulk-check.ts';
import { checkedRowOf, shownColumns } from './presented-store.ts';

export type CheckedSort = 'number';
/** `waiting` as long as a row is not checked. */
export type CheckedFacet = 'verdict';

export interface CheckedQuery {
  runId: string;
  request: ListRequest<CheckedSort, CheckedFacet>;
}

const list: SqlList<CheckedSort, CheckedFacet> = {
  sorts: { number: byWholeNumber('number') },
  id: byWholeNumber('number'),
  facets: { verdict: { value: sql`coalesce(verdict, 'waiting')` } },
  search: wordIn(['name', 'address', 'title', 'issuer_name', 'issuer_id']),
};

/** A page of the rows of a run, with the counts of their verdicts. */
export async function findChecked(
  database: Database,
  query: CheckedQuery,
): Promise<FoundList<CheckedRow, CheckedFacet>> {
  const found = await findInList(database, rowsIn(database, query), { list, request: query.request });
  return { ...found, rows: found.rows.map(checkedRowOf) };
}

/** All of them under the same request, read piece by piece. */
export function eachChecked(database: Database, query: CheckedQuery): AsyncGenerator<CheckedRow> {
  return eachRow(rowsIn(database, query), { list, request: query.request }, (rows) => rows.map(checkedRowOf));
}

function rowsIn(database: Database, { runId }: CheckedQuery) {
  return database.selectFrom('verification.presented').select(shownColumns).where('run_id', '=', runId);
}
