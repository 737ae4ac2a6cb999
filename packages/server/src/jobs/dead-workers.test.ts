import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Logger, run } from 'graphile-worker';
import type pg from 'pg';
import { openTestDatabase } from '../../../../test/support/test-database.ts';
import { type LifeSigns, showLife } from './dead-workers.ts';

const { pool } = await openTestDatabase();

async function lockJob(workerId: string, since: string): Promise<string> {
  const { rows } = await pool.query("select id from graphile_worker.add_job('send-mail', '{}'::json)");
  await pool.query(
    'update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval, attempts = 1 where id = $3',
    [workerId, since, rows[0].id],
  );
  return rows[0].id;
}

async function holderOf(id: string): Promise<string | null> {
  const { rows } = await pool.query('select locked_by from graphile_worker._private_jobs where id = $1', [
    id,
  ]);
  return rows[0].locked_by;
}

/** Life signs that end with the test, also when it fails: their timer would keep the whole run waiting. */
async function lifeIn(t: TestContext, ...[signs, options]: Parameters<typeof showLife>): Promise<LifeSigns> {
  const life = await showLife(signs, options);
  t.after(() => life.stop());
  return life;
}

test('a job of a worker that was killed is given back when the only process starts', async (t) => {
  const id = await lockJob('pool-killed', '0 seconds');
  await lifeIn(t, pool, { isAlone: true });
  assert.equal(await holderOf(id), null);
});

test('beside other processes, a living worker keeps its job and a dead one loses it', async (t) => {
  const living = await lifeIn(t, pool, { isAlone: false });
  living.events.emit('pool:create', { workerPool: { id: 'pool-living' } } as never);
  const held = await lockJob('pool-living', '1 minute');
  const lost = await lockJob('pool-dead', '1 minute');
  const fresh = await lockJob('pool-just-born', '1 second');
  await lifeIn(t, pool, { isAlone: false });
  assert.equal(await holderOf(held), 'pool-living');
  assert.equal(await holderOf(lost), null);
  assert.equal(await holderOf(fresh), 'pool-just-born');
});

test('a job that takes long is not done beside itself, however graphile-worker names who holds it', async (t) => {
  const { events } = await lifeIn(t, pool, { isAlone: false });
  const begun = Promise.withResolvers<string>();
  const end = Promise.withResolvers<void>();
  const runner = await run({
    ...{ pgPool: pool, events, noHandleSignals: true, parsedCronItems: [] },
    logger: new Logger(() => () => {}),
    taskList: {
      async long(_payload, { job: { id } }) {
        begun.resolve(id);
        await end.promise;
      },
    },
  });
  try {
    await pool.query("select graphile_worker.add_job('long')");
    const id = await begun.promise;
    const aged =
      "update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where id = $1";
    await pool.query(aged, [id]);
    const holder = await holderOf(id);
    assert.ok(holder);
    await untilHeld(holderOfLock(holder));
    await lifeIn(t, pool, { isAlone: false });
    assert.equal(await holderOf(id), holder);
  } finally {
    end.resolve();
    await runner.stop();
  }
});

test('a process whose connection was cut keeps its running job', async (t) => {
  const life = await lifeIn(t, pool, { isAlone: false, sweepEvery: 50 });
  life.events.emit('pool:create', { workerPool: { id: 'pool-cut-off' } } as never);
  const held = await lockJob('pool-cut-off', '1 minute');
  const holder = holderOfLock('pool-cut-off');
  const first = await untilHeld(holder);
  await pool.query('select pg_terminate_backend($1)', [first]);
  const second = await untilHeld(`${holder} and l.pid <> ${first}`);
  assert.notEqual(second, first);
  assert.equal(await holderOf(held), 'pool-cut-off');
});

test('a process that has not noticed yet that its connection was cut gives nothing back', async (t) => {
  let asked = 0;
  const deaf = {
    connect: async () => {
      const client = await pool.connect();
      const ask: (text: string, values: unknown[]) => Promise<unknown> = client.query.bind(client);
      const query = (text: string, values: unknown[]) => {
        asked += 1;
        return ask(text, values);
      };
      return Object.assign(client, { once: () => client, query });
    },
    query: pool.query.bind(pool),
  };
  const life = await lifeIn(t, deaf as unknown as pg.Pool, { isAlone: false, sweepEvery: 20 });
  life.events.emit('pool:create', { workerPool: { id: 'pool-deaf' } } as never);
  const held = await lockJob('pool-deaf', '1 minute');
  await pool.query('select pg_terminate_backend($1)', [await untilHeld(holderOfLock('pool-deaf'))]);
  // Several sweeps over the connection that is gone.
  const before = asked;
  while (asked < before + 5) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(await holderOf(held), 'pool-deaf');
});

function holderOfLock(workerId: string): string {
  return `select l.pid from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.objid::int8 = (hashtext('${workerId}')::int8 & 4294967295)`;
}

async function untilHeld(query: string): Promise<number> {
  for (;;) {
    const { rows } = await pool.query(query);
    if (rows[0]) return rows[0].pid;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
