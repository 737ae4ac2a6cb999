import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-postgres-'));
// When root runs the tests, PostgreSQL's account must be able to pass.
chmodSync(folder, 0o711);
const holders: ChildProcess[] = [];
after(() => {
  for (const child of holders) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const holder = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(import.meta.resolve('./embedded.ts'))});
  const { url } = await startEmbeddedPostgres(process.argv[1]);
  console.log(JSON.stringify({ url }));
  setInterval(() => {}, 1000);
`;

async function startHolder(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (part) => resolve(String(part)));
    child.once('exit', () => reject(new Error('The holder ended before PostgreSQL answered.')));
  });
  return { child, url: JSON.parse(line).url };
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

function postmaster(): number | undefined {
  const path = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  // No limit: the runner says which test did not end.
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 25));
}

test('after kill -9 of its owner PostgreSQL ends by itself, and the next start has every write', async () => {
  const { child, url } = await startHolder();
  await query(url, "create table note (text text); insert into note values ('kept')");
  const pid = postmaster();
  assert.ok(pid && isRunning(pid));
  child.kill('SIGKILL');
  await until(() => !isRunning(pid));
  const again = await startEmbeddedPostgres(folder);
  assert.deepEqual(await query(again.url, 'select text from note'), [{ text: 'kept' }]);
  await again.stop();
  assert.equal(postmaster(), undefined);
});

test('an orphan whose guard was killed too is stopped by the next start', async () => {
  const { child } = await startHolder();
  const orphan = postmaster();
  assert.ok(orphan);
  const guard = Number(readFileSync(`/proc/${orphan}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  process.kill(-guard, 0);
  for (const pid of childrenOf(guard).filter((each) => each !== orphan)) process.kill(pid, 'SIGKILL');
  process.kill(guard, 'SIGKILL');
  child.kill('SIGKILL');
  await until(() => child.exitCode !== null || child.signalCode !== null);
  assert.ok(isRunning(orphan), 'the orphan lives on without guard and owner');
  const again = await startEmbeddedPostgres(folder);
  assert.ok(!isRunning(orphan));
  assert.deepEqual(await query(again.url, 'select text from note'), [{ text: 'kept' }]);
  await again.stop();
});

test('a cluster of another major version is refused with the way out', async () => {
  const path = join(folder, 'postgres', 'cluster', 'PG_VERSION');
  const version = readFileSync(path, 'utf8');
  writeFileSync(path, '16\n');
  await assert.rejects(startEmbeddedPostgres(folder), /made by PostgreSQL 16.*[Dd]ump it/);
  writeFileSync(path, version);
});

test('the password is generated and readable by its owner only', () => {
  const path = join(folder, 'postgres', 'password');
  assert.match(readFileSync(path, 'utf8'), /^[\w-]{32}$/);
});

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}
