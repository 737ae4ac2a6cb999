import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestDatabase } from '../../../../test/support/test-database.ts';
import { showLife } from './dead-workers.ts';

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

test('a job of a worker that was killed is given back when the only process starts', async () => {
  const id = await lockJob('worker-killed', '0 seconds');
  const life = await showLife(pool, { isAlone: true });
  assert.equal(await holderOf(id), null);
  await life.stop();
});

test('beside other processes, a living worker keeps its job and a dead one loses it', async () => {
  const living = await showLife(pool, { isAlone: false });
  living.events.emit('worker:create', { worker: { workerId: 'worker-living' } } as never);
  const held = await lockJob('worker-living', '1 minute');
  const lost = await lockJob('worker-dead', '1 minute');
  const fresh = await lockJob('worker-just-born', '1 second');
  const second = await showLife(pool, { isAlone: false });
  assert.equal(await holderOf(held), 'worker-living');
  assert.equal(await holderOf(lost), null);
  assert.equal(await holderOf(fresh), 'worker-just-born');
  await living.stop();
  await second.stop();
});

test('a process whose connection was cut keeps its running job', async () => {
  const life = await showLife(pool, { isAlone: false, sweepEvery: 50 });
  life.events.emit('worker:create', { worker: { workerId: 'worker-cut-off' } } as never);
  const held = await lockJob('worker-cut-off', '1 minute');
  const holder = `select l.pid from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.objid::int8 = (hashtext('worker-cut-off')::int8 & 4294967295)`;
  const first = await untilHeld(holder);
  await pool.query('select pg_terminate_backend($1)', [first]);
  const second = await untilHeld(`${holder} and l.pid <> ${first}`);
  assert.notEqual(second, first);
  assert.equal(await holderOf(held), 'worker-cut-off');
  await life.stop();
});

async function untilHeld(query: string): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { rows } = await pool.query(query);
    if (rows[0]) return rows[0].pid;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return assert.fail('the lock was not taken');
}
