import type { BulkRun } from '../../../platform/bulk/bulk-run.ts';
import { listBulkRuns, type RunFacet, type RunSort } from '../../../platform/bulk/read-bulk-runs.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { FoundList, ListRequest } from '../../../platform/list/list-request.ts';
import type { Person } from '../../audit/index.ts';
import { bulkCheckKind, type CheckedRow, rowVerdicts, type VerdictCounts } from './bulk-check.ts';
import { optionsOf } from './check-options.ts';
import { type CheckedFacet, type CheckedSort, eachChecked, findChecked } from './presented-list-store.ts';
import { countVerdicts, selectRowsAfter } from './presented-store.ts';
import { type Checker, getBulkCheck, ownerOf } from './start-bulk-check.ts';

interface Which {
  checkId: string;
}

/** A page of the bulk checks of whoever asks. */
export function listBulkChecks(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  request: ListRequest<RunSort, RunFacet>,
): Promise<FoundList<BulkRun, RunFacet>> {
  return listBulkRuns(deps, { organisationId: ownerOf(checker), kinds: [bulkCheckKind], request });
}

/** For a person's own data: what they had checked and what was found in figures. */
export async function exportBulkChecks(deps: Pick<Deps, 'database'>, person: Person) {
  const request = {
    ...{ words: [], facets: { kind: [], state: [] }, size: mostExported },
    sort: { by: 'started', direction: 'descending' },
  } as const;
  const { rows } = await listBulkChecks(deps, person, request);
  return Promise.all(
    rows.map(async (run) => ({
      ...{ checkId: run.runId, name: optionsOf(run).name, createdAt: run.createdAt, total: run.total },
      verdicts: countsOf(await countVerdicts(deps.database, run.runId)),
    })),
  );
}

/** More than anybody may have begun in the days that they are kept. */
const mostExported = 1200;

/** How many of its rows have which verdict; none is counted before it is checked. */
export async function countFound(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  which: Which,
): Promise<VerdictCounts> {
  const { runId } = await getBulkCheck(deps, checker, which);
  return countsOf(await countVerdicts(deps.database, runId));
}

export function countsOf(found: Awaited<ReturnType<typeof countVerdicts>>): VerdictCounts {
  const counts = new Map(found.map(({ verdict, count }) => [verdict, count]));
  const entries = rowVerdicts.map((verdict) => [verdict, counts.get(verdict) ?? 0]);
  return Object.fromEntries(entries) as VerdictCounts;
}

/** A page of its rows. */
export async function listCheckedRows(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  { request, ...which }: Which & { request: ListRequest<CheckedSort, CheckedFacet> },
): Promise<FoundList<CheckedRow, CheckedFacet>> {
  const { runId } = await getBulkCheck(deps, checker, which);
  return findChecked(deps.database, { runId, request });
}

/** All of them under the same request, read while they are handed on. */
export async function* readCheckedRows(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  { request, ...which }: Which & { request: ListRequest<CheckedSort, CheckedFacet> },
): AsyncGenerator<CheckedRow> {
  const { runId } = await getBulkCheck(deps, checker, which);
  yield* eachChecked(deps.database, { runId, request });
}

/** So many rows by their numbers, from the one after `after`. */
export async function pageCheckedRows(
  deps: Pick<Deps, 'database'>,
  checker: Checker,
  { after, limit, ...which }: Which & { after: number; limit: number },
): Promise<CheckedRow[]> {
  const { runId } = await getBulkCheck(deps, checker, which);
  return selectRowsAfter(deps.database, { runId, after, limit });
}
