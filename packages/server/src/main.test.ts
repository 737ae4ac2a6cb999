import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openTestDatabase } from '../../../test/support/test-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-main-'));
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  ready: Promise<void>;
  ended: Promise<number | null>;
}

/** The program itself as a process of its own, on a free port. */
function run(environment: { [name: string]: string }): Run {
  const child = spawn(process.execPath, [...process.execArgv, 'packages/server/src/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, CAIRN_DATA: folder, PORT: '0', CAIRN_LOG: 'error', ...environment },
  });
  children.push(child);
  return {
    child,
    ready: new Promise((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', () => reject(new Error('The server ended instead of starting.')));
    }),
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  };
}

test('web and worker run side by side on one database and one data folder, and stop cleanly', async () => {
  const { url } = await openTestDatabase();
  const both = [
    run({ DATABASE_URL: url, CAIRN_ROLE: 'web' }),
    run({ DATABASE_URL: url, CAIRN_ROLE: 'worker' }),
  ];
  await Promise.all(both.map(({ ready }) => ready));
  for (const { child } of both) child.kill('SIGTERM');
  assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0]);
});

test('a stop that is asked for during the start is done as soon as everything is up', async () => {
  const { url } = await openTestDatabase();
  const gate = await gateTo(url);
  const { child, ended } = run({ DATABASE_URL: gate.url });
  // It asks for the database: the start has begun and is not over.
  await gate.knocked;
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  gate.open();
  assert.equal(await ended, 0);
});

/** A way to the database that stays shut until it is opened. */
async function gateTo(url: string): Promise<{ url: string; knocked: Promise<void>; open(): void }> {
  const target = new URL(url);
  const folderOfSocket = target.searchParams.get('host') ?? '';
  const port = Number(target.searchParams.get('port') ?? target.port);
  const knocked = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const server = createServer(async (incoming) => {
    incoming.on('error', () => {});
    knocked.resolve();
    await opened.promise;
    const outgoing = folderOfSocket.startsWith('/')
      ? connect(`${folderOfSocket}/.s.PGSQL.${port}`)
      : connect(port, folderOfSocket || target.hostname);
    outgoing.on('error', () => {});
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  const own = new URL(target);
  own.search = '';
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return { url: own.href, knocked: knocked.promise, open: () => opened.resolve() };
}
