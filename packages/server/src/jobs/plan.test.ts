import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logger, runOnce } from 'graphile-worker';
import { type TestApp, testApp } from '../../../../test/support/test-app.ts';
import { createJobs, type JobName } from '../platform/jobs.ts';
import { inTransaction } from '../platform/transaction.ts';
import { planOf, taskList, type Work } from './plan.ts';
import { schedule } from './schedule.ts';

/** Work that only notes that it was done; it stands under names that the types know. */
function notedWork(): { work: Work; done: string[]; failOnce: Set<string> } {
  const done: string[] = [];
  const failOnce = new Set<string>();
  const note = (name: string) => async () => {
    if (failOnce.delete(name)) throw new Error(`${name} fails the first time`);
    done.push(name);
  };
  const work: Work = {
    jobs: {
      'send-mail': { run: note('mail'), priority: 'now' },
      'sign-award': { run: note('signature'), priority: 'later' },
    },
    listeners: { 'account-closed': { one: note('one'), two: note('two') } },
  };
  return { work, done, failOnce };
}

async function enqueue(app: TestApp, work: Work, name: JobName, payload: object): Promise<void> {
  await inTransaction(app.deps, (deps) =>
    createJobs(planOf(work)).enqueue(deps, name, { payload: payload as never }),
  );
}

/** One worker, so that the order is seen. */
async function runAll(app: TestApp, work: Work): Promise<void> {
  await app.pool.query(
    "update graphile_worker._private_jobs set run_at = least(run_at, now() - interval '1 hour')",
  );
  await runOnce({
    pgPool: app.pool,
    taskList: taskList(app.deps, work),
    concurrency: 1,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

test('a mail that somebody waits for goes before signatures that were asked for earlier', async () => {
  const app = await testApp();
  const { work, done } = notedWork();
  for (let index = 0; index < 5; index += 1) await enqueue(app, work, 'sign-award', { awardId: `${index}` });
  await enqueue(app, work, 'send-mail', { mailId: 'sign-in' });
  await runAll(app, work);
  assert.deepEqual(done, ['mail', ...Array(5).fill('signature')]);
});

test('a fact reaches every listener once, and one that fails is repeated alone', async () => {
  const app = await testApp();
  const { work, done, failOnce } = notedWork();
  failOnce.add('one');
  const say = () =>
    inTransaction(app.deps, (deps) =>
      createJobs(planOf(work)).announce(deps, 'account-closed', {
        payload: { personId: 'per_1' },
        key: 'per_1',
      }),
    );
  await say();
  await say();
  await runAll(app, work);
  assert.deepEqual(done, ['two']);
  await runAll(app, work);
  assert.deepEqual(done.sort(), ['one', 'two']);
});

test('a fact to which nobody listens makes no job', async () => {
  const app = await testApp();
  const jobs = createJobs(planOf({ jobs: {}, listeners: {} }));
  await inTransaction(app.deps, (deps) =>
    jobs.announce(deps, 'account-closed', {
      payload: { personId: 'per_1' },
      key: 'per_1',
    }),
  );
  const { rows } = await app.pool.query('select from graphile_worker.jobs');
  assert.equal(rows.length, 0);
});

test('a job that an earlier Cairn enqueued under its old name still has a function', async () => {
  const { deps } = await testApp();
  const tasks = taskList(deps);
  assert.ok(tasks['award-earned'] && tasks['attempt-passed/award'] && tasks['account-closed']);
});

test('everything on the schedule is a job that exists', async () => {
  const { deps } = await testApp();
  const tasks = taskList(deps);
  assert.ok(schedule().length > 0);
  for (const item of schedule()) assert.ok(item.task in tasks, item.task);
});
