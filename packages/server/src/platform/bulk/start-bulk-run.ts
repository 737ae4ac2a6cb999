import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../refusals.ts';
import { inTransaction, type Within } from '../transaction.ts';
import { type BulkRun, mostRows } from './bulk-run.ts';
import {
  appendRows,
  insertRun,
  lockRun,
  reopenFailed,
  selectRunOfRequest,
  updateState,
} from './bulk-store.ts';
import { missingRun } from './missing-run.ts';

declare module '../jobs.ts' {
  interface JobPayloads {
    /** The next rows of a run. */
    'bulk-run': { runId: string };
  }
}

type Starting = Pick<Deps, 'database' | 'jobs' | 'now' | 'newId'>;

export interface BulkOrder {
  kind: string;
  organisationId: string;
  /** Id of the person or the token. */
  startedBy: string;
  /** The same key makes one run, so that a form may be sent twice. */
  requestKey?: string;
  /** JSON that holds for all rows. */
  options?: { [name: string]: unknown };
  /** What was asked for besides, as JSON: the same key with something else is refused. */
  asked?: unknown;
  /** Each row as JSON. */
  rows: Iterable<object> | AsyncIterable<object>;
  /** `check` looks at every row first and then waits for `beginRun`; `run` begins at once. */
  first: 'check' | 'run';
}

const rowsAtATime = 1000;

/**
 * Keeps all rows and starts the work, in one transaction; the id of the run. `also` runs in that transaction, for the
 * audit trail of the module that asks. Refuses a run without rows or with more than `mostRows`, and a request key that
 * made another run.
 */
export async function startBulkRun(
  deps: Starting,
  order: BulkOrder,
  also: (deps: Within, made: { runId: string; total: number }) => Promise<void> = async () => {},
): Promise<string> {
  const runId = deps.newId('run');
  const { kind, organisationId, startedBy, requestKey, options = {} } = order;
  const print = printOf(order);
  const isNew = await inTransaction(deps, async (deps) => {
    const state = order.first === 'check' ? 'checking' : 'running';
    const isInserted = await insertRun(deps.database, {
      runId,
      kind,
      organisationId,
      startedBy,
      requestKey,
      state,
      options,
      print,
      createdAt: deps.now(),
    });
    if (!isInserted) return false;
    const total = await addAll(deps, runId, order);
    await also(deps, { runId, total });
    await enqueueNext(deps, runId);
    return true;
  });
  if (isNew || requestKey === undefined) return runId;
  const first = await selectRunOfRequest(deps.database, { organisationId, requestKey });
  if (!first || (first.print ?? print) !== print)
    throw new Refusal('conflict', say('bulk.request-key-reused'));
  return first.runId;
}

/** Two orders with the same print ask for the same. */
function printOf({ kind, options = {}, asked }: BulkOrder): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, options, asked]))
    .digest('base64url');
}

async function addAll(deps: Within, runId: string, order: BulkOrder): Promise<number> {
  let total = 0;
  let waiting: object[] = [];
  const add = async (): Promise<void> => {
    if (total + waiting.length > mostRows)
      throw new Refusal('too-large', say('bulk.too-many-rows', { most: mostRows }));
    if (waiting.length === 0) return;
    const state = order.first === 'check' ? 'new' : 'ready';
    await appendRows(deps.database, { runId, first: total + 1, inputs: waiting, state });
    total += waiting.length;
    waiting = [];
  };
  for await (const row of order.rows) {
    waiting.push(row);
    if (waiting.length === rowsAtATime) await add();
  }
  await add();
  if (total === 0) throw new Refusal('invalid', say('bulk.no-rows'));
  return total;
}

/** In the caller's transaction: a job takes the next rows. */
export async function enqueueNext(deps: Pick<Deps, 'jobs'> & Within, runId: string): Promise<void> {
  await deps.jobs.enqueue(deps, 'bulk-run', { payload: { runId }, key: `bulk-run:${runId}` });
}

/** Says that a run that was looked at may begin; the run, and undefined the second time. */
export function beginRun(deps: Changing, runId: string): Promise<BulkRun | undefined> {
  return change(deps, runId, async (deps, run) => {
    if (run.state !== 'checked') return false;
    await updateState(deps.database, runId, { state: 'running', at: deps.now() });
    await enqueueNext(deps, runId);
    return true;
  });
}

/** Ends it after the rows that are just being done. What was done stays done. Undefined when it was over. */
export function cancelRun(deps: Changing, runId: string): Promise<BulkRun | undefined> {
  return change(deps, runId, async (deps, run) => {
    if (run.state === 'done' || run.state === 'cancelled') return false;
    await updateState(deps.database, runId, { state: 'cancelled', at: deps.now() });
    return true;
  });
}

/** Does again what failed, and goes on with a run that was ended; undefined when there is nothing to go on with. */
export function resumeRun(deps: Changing, runId: string): Promise<BulkRun | undefined> {
  return change(deps, runId, async (deps, run) => {
    if (run.state !== 'done' && run.state !== 'cancelled') return false;
    const again = await reopenFailed(deps.database, runId);
    const isOpen = again > 0 || run.done + run.skipped + run.failed < run.total;
    if (!isOpen) return false;
    await updateState(deps.database, runId, { state: 'running', at: deps.now() });
    await enqueueNext(deps, runId);
    return true;
  });
}

type Changing = Omit<Starting, 'newId'>;

async function change(
  deps: Changing,
  runId: string,
  work: (deps: Changing & Within, run: BulkRun) => Promise<boolean>,
): Promise<BulkRun | undefined> {
  return inTransaction(deps, async (deps) => {
    const run = await lockRun(deps.database, runId);
    if (!run) throw missingRun();
    return (await work(deps, run)) ? run : undefined;
  });
}
