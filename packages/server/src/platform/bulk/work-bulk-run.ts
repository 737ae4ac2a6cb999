import { absenceOf } from '../database-absence.ts';
import type { Deps } from '../deps.ts';
import { say } from '../refusals.ts';
import { inTransaction, type Within } from '../transaction.ts';
import type { BulkKind, BulkKinds, BulkRow, BulkRun, RowResult } from './bulk-run.ts';
import { addChecked, lockRun, selectRows, selectRun, updateRows, updateState } from './bulk-store.ts';
import { enqueueNext } from './start-bulk-run.ts';

/** A run, and how its rows are done. */
interface Turn {
  kind: BulkKind;
  run: BulkRun;
}

type Worked = { number: number } & (RowResult | { state: 'ready' });

/** Job: looks at, or does, the next rows of a run and asks for the next turn. */
export async function workBulkRun(deps: Deps, kinds: BulkKinds, { runId }: { runId: string }): Promise<void> {
  const run = await selectRun(deps.database, runId);
  if (!run || (run.state !== 'checking' && run.state !== 'running')) return;
  const kind = kinds[run.kind];
  if (!kind) throw new Error(`There is no kind of bulk run ${run.kind}.`);
  const isCheck = run.state === 'checking';
  const states = isCheck ? (['new'] as const) : (['new', 'ready'] as const);
  const rows = await selectRows(deps.database, { runId, states, limit: kind.rowsAtATime });
  const worked = isCheck
    ? await checkRows(deps, { kind, run }, rows)
    : await workRows(deps, { kind, run }, rows);
  await inTransaction(deps, async (deps) => {
    const now = await lockRun(deps.database, runId);
    if (!now) return;
    // What was done is kept, also when somebody ended the run meanwhile.
    if (worked.length > 0) await updateRows(deps.database, runId, worked);
    if (isCheck) await addChecked(deps.database, runId, worked.length);
    if (now.state !== run.state) return;
    if (rows.length === kind.rowsAtATime) await enqueueNext(deps, runId);
    else await end(deps, { kind, run });
  });
}

async function end(
  deps: Pick<Deps, 'now' | 'jobs'> & Within,
  { kind, run: { runId, state } }: Turn,
): Promise<void> {
  const isChecked = state === 'checking';
  await updateState(deps.database, runId, { state: isChecked ? 'checked' : 'done', at: deps.now() });
  if (isChecked || !kind.ended) return;
  const run = await selectRun(deps.database, runId);
  if (run) await kind.ended(deps, run);
}

async function checkRows(deps: Deps, { kind, run }: Turn, rows: readonly BulkRow[]): Promise<Worked[]> {
  const faults = (await kind.check?.(deps, run, rows)) ?? [];
  return rows.map(({ number }, index) => {
    const fault = faults[index];
    return fault ? { number, state: 'failed', ...fault } : { number, state: 'ready' };
  });
}

/** All rows at once; when that breaks, one by one, so that one row's fault stays its own. */
async function workRows(deps: Deps, { kind, run }: Turn, rows: readonly BulkRow[]): Promise<Worked[]> {
  if (rows.length === 0) return [];
  try {
    return resultsOf(rows, await kind.work(deps, run, rows));
  } catch (error) {
    if (absenceOf(error) === 'absent') throw error;
  }
  const worked: Worked[] = [];
  for (const row of rows) {
    try {
      worked.push(...resultsOf([row], await kind.work(deps, run, [row])));
    } catch (error) {
      if (absenceOf(error) === 'absent') throw error;
      deps.log.error({ err: error, runId: run.runId, row: row.number }, 'a row of a bulk run broke');
      worked.push({ number: row.number, state: 'failed', ...say('bulk.row-broke') });
    }
  }
  return worked;
}

function resultsOf(rows: readonly BulkRow[], results: readonly RowResult[]): Worked[] {
  if (results.length !== rows.length)
    throw new Error(`${rows.length} rows of a bulk run gave ${results.length} results.`);
  return rows.map(({ number }, index) => ({ number, ...(results[index] as RowResult) }));
}
