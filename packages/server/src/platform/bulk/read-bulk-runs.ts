import type { Deps } from '../deps.ts';
import type { FoundList } from '../list/list-request.ts';
import {
  type BulkRowFacet,
  eachBulkRow,
  eachRun,
  findRows,
  findRuns,
  type RowsQuery,
  type RunFacet,
  type RunQuery,
} from './bulk-list-store.ts';
import type { BulkRow, BulkRun } from './bulk-run.ts';
import { selectRowsAfter, selectRun } from './bulk-store.ts';
import { missingRun } from './missing-run.ts';

export type { BulkRowFacet, BulkRowSort, RunFacet, RunSort } from './bulk-list-store.ts';

/** A page of the runs of these kinds in an organisation. Who may see them is for the caller to say. */
export function listBulkRuns(
  deps: Pick<Deps, 'database'>,
  query: RunQuery,
): Promise<FoundList<BulkRun, RunFacet>> {
  return findRuns(deps.database, query);
}

/** All of them under the same request, read while they are handed on. */
export function readBulkRuns(deps: Pick<Deps, 'database'>, query: RunQuery): AsyncGenerator<BulkRun> {
  return eachRun(deps.database, query);
}

/** A page of the rows of a run. */
export function listBulkRows(
  deps: Pick<Deps, 'database'>,
  query: RowsQuery,
): Promise<FoundList<BulkRow, BulkRowFacet>> {
  return findRows(deps.database, query);
}

/** All of them under the same request, read while they are handed on. */
export function readBulkRows(deps: Pick<Deps, 'database'>, query: RowsQuery): AsyncGenerator<BulkRow> {
  return eachBulkRow(deps.database, query);
}

/** So many rows of a run by their numbers, from the one after `after`. */
export function pageBulkRows(
  deps: Pick<Deps, 'database'>,
  query: { runId: string; after: number; limit: number },
): Promise<BulkRow[]> {
  return selectRowsAfter(deps.database, query);
}

/** One run of the organisation; undefined where it is missing, or forgotten. */
export async function findBulkRun(
  deps: Pick<Deps, 'database'>,
  { runId, organisationId }: { runId: string; organisationId: string },
): Promise<BulkRun | undefined> {
  const run = await selectRun(deps.database, runId);
  return run?.organisationId === organisationId ? run : undefined;
}

/** The same. Another organisation's is answered like a missing one. */
export async function getBulkRun(
  deps: Pick<Deps, 'database'>,
  which: { runId: string; organisationId: string },
): Promise<BulkRun> {
  const run = await findBulkRun(deps, which);
  if (!run) throw missingRun();
  return run;
}
