import type { Deps } from '../deps.ts';
import type { BulkRow, BulkRun } from './bulk-run.ts';
import { selectRows, selectRun, selectRuns } from './bulk-store.ts';
import { missingRun } from './missing-run.ts';

const mostListed = 100;

/** The newest runs of these kinds in an organisation. Who may see them is for the caller to say. */
export function listBulkRuns(
  deps: Pick<Deps, 'database'>,
  by: { organisationId: string; kinds: readonly string[] },
): Promise<BulkRun[]> {
  return selectRuns(deps.database, { ...by, limit: mostListed });
}

/** The first rows that failed. */
export function listFailedRows(
  deps: Pick<Deps, 'database'>,
  by: { runId: string; limit: number },
): Promise<BulkRow[]> {
  return selectRows(deps.database, { ...by, states: ['failed'] });
}

const rowsRead = 1000;

/** All rows that failed, in order, read while they are handed on. */
export async function* readFailedRows(deps: Pick<Deps, 'database'>, runId: string): AsyncGenerator<BulkRow> {
  const query = { runId, states: ['failed'] as const, limit: rowsRead };
  let rows = await selectRows(deps.database, query);
  while (rows.length > 0) {
    yield* rows;
    rows = await selectRows(deps.database, { ...query, after: rows.at(-1)?.number ?? 0 });
  }
}

/** One run of the organisation. Another organisation's is answered like a missing one. */
export async function getBulkRun(
  deps: Pick<Deps, 'database'>,
  { runId, organisationId }: { runId: string; organisationId: string },
): Promise<BulkRun> {
  const run = await selectRun(deps.database, runId);
  if (run?.organisationId !== organisationId) throw missingRun();
  return run;
}
