import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atEnd } from '../../../../test/support/at-end.ts';
import type { HostileTask } from '../../../../test/support/hostile-worker.ts';
import { createWorkerPool, type PoolLimits, WorkerFault } from './worker-pool.ts';

const file = new URL('../../../../test/support/hostile-worker.ts', import.meta.url);
const wide: PoolLimits = {
  threads: 2,
  tasks: 8,
  waiting: 64,
  megabytes: 32,
  silentMilliseconds: 60_000,
  wholeMilliseconds: 600_000,
};

function open(limits: Partial<PoolLimits> = {}) {
  const pool = createWorkerPool<HostileTask, string, string>(file, { ...wide, ...limits });
  atEnd(() => pool.close());
  return pool;
}

const nothing = async () => undefined;
const because = (reason: WorkerFault['reason']) => (error: unknown) =>
  error instanceof WorkerFault && error.reason === reason;

test('a task is done in a thread, which asks this one for what it may not do itself', async () => {
  const pool = open();
  assert.equal(await pool.ask('echo', nothing), 'echo');
  assert.equal(await pool.ask('ask', async (call) => `${call}: here`), 'please: here');
});

test('what this thread refuses reaches the task as an error with its status', async () => {
  const gone = Object.assign(new Error('gone'), { status: 410 });
  await assert.rejects(
    open().ask('ask', () => Promise.reject(gone)),
    /failed in its worker/,
  );
});

test('a thread that eats all its memory ends alone, and the next task gets another', async () => {
  const pool = open();
  await assert.rejects(pool.ask('eat', nothing), because('died'));
  assert.equal(await pool.ask('echo', nothing), 'echo');
});

test('a thread without a sign of life is ended', async () => {
  await assert.rejects(open({ silentMilliseconds: 50 }).ask('spin', nothing), because('died'));
});

test('of the tasks in a thread that dies only the guilty one is refused', async () => {
  const pool = open({ threads: 1 });
  const asked = Promise.withResolvers<void>();
  const innocent = pool.ask('ask', async () => {
    asked.resolve();
    return new Promise<string>((resolve) => setImmediate(resolve, 'kept'));
  });
  await asked.promise;
  const held = pool.ask('ask', async () => 'also kept');
  const guilty = pool.ask('eat', nothing);
  await assert.rejects(guilty, because('died'));
  assert.deepEqual(await Promise.all([innocent, held]), ['kept', 'also kept']);
});

test('tasks beyond what may wait are refused at once', async () => {
  const pool = open({ threads: 1, tasks: 1, waiting: 1 });
  const answer = Promise.withResolvers<string>();
  const first = pool.ask('ask', () => answer.promise);
  const second = pool.ask('echo', nothing);
  await assert.rejects(pool.ask('echo', nothing), because('full'));
  answer.resolve('now');
  assert.deepEqual(await Promise.all([first, second]), ['now', 'echo']);
});

test('a task that waits for ever is given up, also when it has not begun, and its thread goes on', async () => {
  const pool = open({ threads: 1, tasks: 1, wholeMilliseconds: 50 });
  const never = new Promise<never>(() => {});
  const begun = pool.ask('ask', () => never);
  const waiting = pool.ask('echo', nothing).catch((error: unknown) => {
    assert.ok(because('slow')(error));
    return 'given up';
  });
  await assert.rejects(begun, because('slow'));
  // Its time ends with that of the other, or it gets the freed place just before.
  assert.match(await waiting, /^(given up|echo)$/);
});

test('a pool that is closed with several tasks refuses them, and starts nothing again', async () => {
  const pool = open({ threads: 1, tasks: 2 });
  const begun = Promise.withResolvers<void>();
  const never = new Promise<never>(() => {});
  const tasks = [1, 2, 3].map(() =>
    pool.ask('ask', () => {
      begun.resolve();
      return never;
    }),
  );
  const ends = Promise.allSettled(tasks);
  await begun.promise;
  await pool.close();
  assert.deepEqual(
    (await ends).map((end) => end.status === 'rejected' && end.reason instanceof WorkerFault),
    [true, true, true],
  );
  await assert.rejects(pool.ask('echo', nothing), because('full'));
});

test('a fault of our own in a task is an error, not a verdict, and ends no thread', async () => {
  const pool = open();
  await assert.rejects(pool.ask('throw', nothing), (error) => !(error instanceof WorkerFault));
  assert.equal(await pool.ask('echo', nothing), 'echo');
});

test('a worker whose file cannot be loaded is said to be so, once for each task', async () => {
  const broken = createWorkerPool<string, string, string>(new URL('file:///nowhere.ts'), wide);
  await assert.rejects(broken.ask('echo', nothing), /did not start/);
});
