import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type TestApp, testApp } from '../../../../../test/support/test-app.ts';
import type { JobPayloads } from '../jobs.ts';
import type { BulkKind, BulkKinds, BulkRun } from './bulk-run.ts';
import { selectRows } from './bulk-store.ts';
import { progressOf } from './progress-rules.ts';
import { getBulkRun } from './read-bulk-runs.ts';
import { type BulkOrder, beginRun, cancelRun, resumeRun, startBulkRun } from './start-bulk-run.ts';
import { workBulkRun } from './work-bulk-run.ts';

const organisationId = 'org_a';

/** Doubles numbers; refuses those that are no numbers when it looks, breaks on 13. */
function doubling(): { kinds: BulkKinds; done: number[]; mend: () => void } {
  const done: number[] = [];
  let isMended = false;
  const kind: BulkKind = {
    rowsAtATime: 10,
    check: async (_, __, rows) =>
      rows.map(({ input }) => (typeof input.value === 'number' ? undefined : { code: 'test.no-number' })),
    work: async (_, __, rows) => {
      if (!isMended && rows.some(({ input }) => input.value === 13)) throw new Error('thirteen');
      return rows.map(({ input }) => {
        if (input.value === 0) return { state: 'skipped', code: 'test.zero' };
        done.push(Number(input.value));
        return { state: 'done', about: `n${input.value}` };
      });
    },
  };
  return {
    kinds: { double: kind },
    done,
    mend: () => {
      isMended = true;
    },
  };
}

function orderOf(values: unknown[], more: Partial<BulkOrder> = {}): BulkOrder {
  const rows = values.map((value) => ({ value }));
  return { kind: 'double', organisationId, startedBy: 'per_1', rows, first: 'check', ...more };
}

const run = async ({ deps }: TestApp, runId: string): Promise<BulkRun> =>
  getBulkRun(deps, { runId, organisationId });

/** As the jobs do, turn by turn, until none waits. */
async function workAll(app: TestApp, kinds: BulkKinds, most = Number.POSITIVE_INFINITY): Promise<void> {
  for (let turn = 0; turn < most; turn += 1) {
    const { rows } = await app.pool.query(
      "delete from graphile_worker._private_jobs where key like 'bulk-run:%' returning payload",
    );
    const payload: JobPayloads['bulk-run'] | undefined = rows[0]?.payload;
    if (!payload) return;
    await workBulkRun(app.deps, kinds, payload);
  }
}

const numbers = (count: number, first = 1): number[] => Array.from({ length: count }, (_, at) => first + at);

test('a run looks at every row, waits for a word, and then does each once', async () => {
  const app = await testApp();
  const { kinds, done } = doubling();
  const runId = await startBulkRun(app.deps, orderOf([...numbers(12), 'x', 0, ...numbers(9, 20)]));
  await workAll(app, kinds);
  const looked = await run(app, runId);
  assert.deepEqual([looked.state, looked.checked, looked.failed, done.length], ['checked', 23, 1, 0]);
  await beginRun(app.deps, runId);
  await beginRun(app.deps, runId);
  await workAll(app, kinds);
  const { state, failed, skipped, ...ended } = await run(app, runId);
  assert.deepEqual([state, ended.done, failed, skipped], ['done', 21, 1, 1]);
  assert.deepEqual(done, [...numbers(12), ...numbers(9, 20)]);
  const [fault] = await selectRows(app.deps.database, { runId, states: ['failed'], limit: 5 });
  assert.deepEqual([fault?.number, fault?.code], [13, 'test.no-number']);
});

test('a row that breaks fails alone, and only it is done again', async () => {
  const app = await testApp();
  const { kinds, done, mend } = doubling();
  const runId = await startBulkRun(app.deps, orderOf(numbers(30), { first: 'run' }));
  await workAll(app, kinds);
  const first = await run(app, runId);
  assert.deepEqual([first.state, first.done, first.failed], ['done', 29, 1]);
  mend();
  done.length = 0;
  await resumeRun(app.deps, runId);
  await workAll(app, kinds);
  const second = await run(app, runId);
  assert.deepEqual([second.state, second.done, second.failed, done], ['done', 30, 0, [13]]);
});

test('a run that is ended keeps what was done, and goes on where it stopped', async () => {
  const app = await testApp();
  const { kinds, done } = doubling();
  const runId = await startBulkRun(app.deps, orderOf(numbers(30, 100), { first: 'run' }));
  await workAll(app, kinds, 1);
  await cancelRun(app.deps, runId);
  await workAll(app, kinds);
  const ended = await run(app, runId);
  assert.deepEqual([ended.state, ended.done], ['cancelled', 10]);
  await resumeRun(app.deps, runId);
  await workAll(app, kinds);
  assert.deepEqual([(await run(app, runId)).done, done], [30, numbers(30, 100)]);
});

test('a job that comes again after a crash counts no row twice', async () => {
  const app = await testApp();
  const { kinds } = doubling();
  const runId = await startBulkRun(app.deps, orderOf(numbers(5, 50), { first: 'run' }));
  await Promise.all([workBulkRun(app.deps, kinds, { runId }), workBulkRun(app.deps, kinds, { runId })]);
  await workBulkRun(app.deps, kinds, { runId });
  const { state, done, total } = await run(app, runId);
  assert.deepEqual([state, done, total], ['done', 5, 5]);
});

test('one request makes one run, and a run needs rows', async () => {
  const { deps } = await testApp();
  const order = orderOf([1], { requestKey: 'form-1' });
  assert.equal(await startBulkRun(deps, order), await startBulkRun(deps, order));
  const other = orderOf([1], { requestKey: 'form-1', asked: 'something else' });
  await assert.rejects(startBulkRun(deps, other), { code: 'bulk.request-key-reused' });
  await assert.rejects(startBulkRun(deps, orderOf([])), { code: 'bulk.no-rows' });
});

test("another organisation's run is answered like a missing one", async () => {
  const { deps } = await testApp();
  const runId = await startBulkRun(deps, orderOf([1]));
  await assert.rejects(getBulkRun(deps, { runId, organisationId: 'org_b' }), { code: 'bulk.run-not-found' });
});

test('thousands of rows come in in their order', async () => {
  const { deps } = await testApp();
  const runId = await startBulkRun(deps, orderOf(numbers(2500), { first: 'run' }));
  const rows = await selectRows(deps.database, { runId, states: ['ready'], limit: 1001 });
  assert.deepEqual(
    rows.slice(998).map(({ number, input }) => [number, input.value]),
    [
      [999, 999],
      [1000, 1000],
      [1001, 1001],
    ],
  );
});

test('the time that is left goes by the speed until now', () => {
  const at = (second: number): Date => new Date(1_800_000_000_000 + second * 1000);
  const base = { total: 100, checked: 100, failed: 5, skipped: 0, createdAt: at(0), startedAt: at(10) };
  const running = { ...base, state: 'running', done: 20 } as BulkRun;
  assert.deepEqual(progressOf(running, at(15)), { soFar: 25, total: 100, percent: 25, secondsLeft: 15 });
  assert.equal(progressOf({ ...running, done: 94 }, at(15)).percent, 99);
  assert.equal(progressOf({ ...running, state: 'done', done: 95 }, at(15)).secondsLeft, undefined);
});
