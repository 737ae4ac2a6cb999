import assert from 'node:assert/strict';
import { connect, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { sql } from 'kysely';
import { atEnd } from '../../../../test/support/at-end.ts';
import { createPerson, openBrowser, signIn } from '../../../../test/support/people.ts';
import { testApp } from '../../../../test/support/test-app.ts';
import { openTestDatabase } from '../../../../test/support/test-database.ts';
import { startJobs } from '../jobs/run.ts';
import { type Log, silentLog } from '../platform/log.ts';
import { type DatabaseLimits, openDatabase } from './open.ts';

const wide: DatabaseLimits = { connect: 600_000, statement: 600_000, answer: 600_000 };
const target = await openTestDatabase();

/** The whole server on connections with these limits, and what it logs as a fault. */
async function serverWith(limits: Partial<DatabaseLimits>, maxConnections = 10) {
  const open = await openDatabase(target.url, { maxConnections, limits: { ...wide, ...limits } });
  atEnd(() => open.close());
  const faults: string[] = [];
  const back = Promise.withResolvers<void>();
  const log: Log = {
    ...silentLog,
    error: (_fields, message) => faults.push(message),
    warn: (_fields, message) => {
      if (message === 'the database answers again') back.resolve();
    },
  };
  const server = await testApp({}, { database: open.database, log });
  return { server, faults, back: back.promise, pool: open.pool };
}

/** Holds what every request of a signed-in person reads, until it is let go. */
async function holdSessions(): Promise<() => Promise<void>> {
  const client = await target.pool.connect();
  await client.query('begin; lock table people.session in access exclusive mode');
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

/** Resolves when so many connections are as the condition says. */
async function until(condition: string, count: number): Promise<void> {
  for (;;) {
    const { rows } = await target.pool.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    );
    if ((rows[0]?.count ?? 0) >= count) return;
  }
}

test('requests whose connections are killed are answered with 503, said once, and the next ones are served', async () => {
  const { server, faults, back } = await serverWith({});
  const browser = await signIn(server, await createPerson(server));
  assert.equal((await browser.get('/account')).status, 200);
  const letGo = await holdSessions();
  const asked = Array.from({ length: 8 }, () => browser.get('/account'));
  await until(`wait_event_type = 'Lock'`, 8);
  await target.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  for (const answer of await Promise.all(asked)) {
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '30');
  }
  await letGo();
  await back;
  assert.deepEqual(faults, ['the database cannot be reached; requests are answered with 503']);
  assert.equal((await browser.get('/account')).status, 200);
});

test('jobs that lose all their connections say it once, and work again', async () => {
  const { server, faults, back, pool } = await serverWith({});
  const runner = await startJobs(server.deps, pool);
  // Before it listens there is nothing that it could lose.
  await until(`query ilike 'listen%jobs:insert%'`, 1);
  // All of ours but the one that asks.
  await target.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query not ilike '%pg_terminate%'`,
  );
  await back;
  assert.deepEqual(faults, ['the database cannot be reached; requests are answered with 503']);
  const { email } = await createPerson(server);
  await openBrowser(server).post('/sign-in/mail', { address: email });
  let isSent = false;
  while (!isSent) {
    const { rows } = await target.pool.query<{ left: number }>(
      'select count(*)::int as left from graphile_worker._private_jobs',
    );
    isSent = rows[0]?.left === 0;
  }
  await runner.stop();
});

test('who reads pages gets a page that says what to do', async () => {
  const { server } = await serverWith({ statement: 1000 });
  const browser = await signIn(server, await createPerson(server));
  const letGo = await holdSessions();
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await server.app.request(
    new Request('http://localhost:3000/account', { headers: { cookie, accept: 'text/html' } }),
  );
  await letGo();
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /<h1>Try again in a moment<\/h1>[\s\S]*look before you send it again/);
});

test('a request that waits for a lock is ended by the database, and its connection serves again', async () => {
  const { server, faults } = await serverWith({ statement: 1000 }, 1);
  const browser = await signIn(server, await createPerson(server));
  const letGo = await holdSessions();
  assert.equal((await browser.get('/account')).status, 503);
  await letGo();
  assert.deepEqual(faults, ['the database ended a statement']);
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(server.deps.database);
  assert.deepEqual(rows, [{ one: 1 }]);
});

test('a request that finds no free connection in time is answered with 503', async () => {
  const { server, pool } = await serverWith({ connect: 1000 }, 1);
  const browser = openBrowser(server);
  const only = await pool.connect();
  assert.equal((await browser.get('/readyz')).status, 503);
  assert.equal((await browser.get('/catalogue')).status, 503);
  assert.equal((await browser.get('/issuers/somebody/did.json')).status, 503);
  only.release();
  assert.equal((await browser.get('/readyz')).status, 200);
});

test('when the way to the database falls silent, who waits hears so, and the connection is not used again', async () => {
  const way = await wayTo(target.url);
  const { database, pool, close } = await openDatabase(way.url, { limits: { ...wide, answer: 1000 } });
  atEnd(close);
  await sql`select 1`.execute(database);
  way.silence();
  await assert.rejects(
    database.transaction().execute((transaction) => sql`select 1`.execute(transaction)),
    /Query read timeout/,
  );
  assert.equal(pool.totalCount, 0);
  way.speak();
  await sql`select 1`.execute(database);
});

/** A way to the database through which nothing may come, without anybody being told. */
async function wayTo(url: string): Promise<{ url: string; silence(): void; speak(): void }> {
  const address = new URL(url);
  const folder = address.searchParams.get('host') ?? '';
  const port = Number(address.searchParams.get('port') ?? address.port);
  const sockets: Socket[] = [];
  let isSilent = false;
  const server = createServer((incoming) => {
    const outgoing = folder.startsWith('/')
      ? connect(`${folder}/.s.PGSQL.${port}`)
      : connect(port, folder || address.hostname);
    sockets.push(incoming, outgoing);
    for (const socket of [incoming, outgoing]) socket.on('error', () => {});
    incoming.on('data', (part) => isSilent || outgoing.write(part));
    outgoing.on('data', (part) => isSilent || incoming.write(part));
    incoming.on('close', () => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const own = server.address();
  address.searchParams.set('host', '127.0.0.1');
  address.searchParams.set('port', String(typeof own === 'object' && own ? own.port : 0));
  return {
    url: address.href,
    silence: () => {
      isSilent = true;
    },
    speak: () => {
      isSilent = false;
    },
  };
}
