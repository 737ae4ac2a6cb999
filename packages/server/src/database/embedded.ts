import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  type Account,
  findAccount,
  giveTo,
  makeFolder,
  reachableFolder,
  reachablePrograms,
} from './embedded-account.ts';
import { stopOrphan } from './embedded-orphan.ts';
import { findPrograms } from './embedded-programs.ts';

const major = '18';
const socketPort = 5432;
/** sun_path holds 108 bytes with its closing zero; PostgreSQL adds "/.s.PGSQL.5432". */
const longestSocketFolder = 107 - '/.s.PGSQL.5432'.length;

export interface EmbeddedPostgres {
  url: string;
  /** Where the cluster really lives: in the data folder, or where root's account can reach it. */
  folder: string;
  /** Fast shutdown: running transactions are rolled back, acknowledged ones are on disk. */
  stop(): Promise<void>;
}

interface Cluster {
  folder: string;
  programs: string;
  account: Account | undefined;
  password: string;
}

/** Where PostgreSQL keeps everything: in the data folder, unless its account cannot reach that. */
export function homeOfPostgres(dataFolder: string): string {
  return reachableFolder(join(dataFolder, 'postgres'), findAccount());
}

/**
 * Starts the real PostgreSQL in the data folder, making the cluster on first use, and returns when it answers.
 * An orphan of a process that was killed is stopped first. The server ends when this process ends, however it ends.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  tell: (step: string) => void = () => {},
): Promise<EmbeddedPostgres> {
  const account = findAccount();
  // 0711: the account may pass through to its own folder, and list nothing.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const base = homeOfPostgres(dataFolder);
  makeFolder(base, account);
  tell(
    isMade(base)
      ? `Starting the database in ${base}`
      : `Making a database in ${base} (at the first start only, some seconds)`,
  );
  const cluster = {
    folder: join(base, 'cluster'),
    programs: reachablePrograms(findPrograms(), join(base, 'programs'), account),
    account,
    password: readPassword(base, account),
  };
  assertSameMajor(cluster.folder);
  await stopOrphan(cluster.folder);
  await makeCluster(cluster, base);
  const place = await choosePlace(base);
  const child = spawnServer(cluster, place);
  const url = urlOf(cluster.password, place);
  try {
    await waitUntilReady(url, child);
    await createDatabase(url);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { url: url.replace('/postgres?', '/cairn?'), folder: base, stop: () => stop(child) };
}

interface Place {
  socketFolder?: string;
  port: number;
}

function readPassword(base: string, account: Account | undefined): string {
  const path = join(base, 'password');
  if (!existsSync(path))
    writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  if (account) giveTo(path, account);
  return readFileSync(path, 'utf8').trim();
}

function assertSameMajor(folder: string): void {
  const path = join(folder, 'PG_VERSION');
  if (!existsSync(path)) return;
  const version = readFileSync(path, 'utf8').trim();
  if (version === major) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${version}, and this Cairn brings PostgreSQL ${major}. ` +
      `Dump it with the Cairn that made it (or with pg_dump ${version}), move the folder away, start this Cairn once, and load the dump.`,
  );
}

function isMade(base: string): boolean {
  return existsSync(join(base, 'cluster', 'PG_VERSION')) && existsSync(join(base, 'made'));
}

async function makeCluster({ folder, programs, account }: Cluster, base: string): Promise<void> {
  if (isMade(base)) return;
  rmSync(folder, { recursive: true, force: true });
  const words = ['-D', folder, '-U', 'cairn', '--pwfile', join(base, 'password'), '-A', 'scram-sha-256'];
  const locale = [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(join(programs, 'bin', 'initdb'), [...words, ...locale], {
      cwd: base,
      ...account,
    });
  } catch (cause) {
    throw new Error(
      `The database could not be made in ${folder}. Is the disk full, or the folder not writable?`,
      { cause },
    );
  }
  writeFileSync(join(base, 'made'), '');
}

async function choosePlace(base: string): Promise<Place> {
  const fits = Buffer.byteLength(base) <= longestSocketFolder;
  if (process.platform !== 'win32' && fits) return { socketFolder: base, port: socketPort };
  return { port: await freePort() };
}

function urlOf(password: string, place: Place): string {
  const host = place.socketFolder ? encodeURIComponent(place.socketFolder) : '127.0.0.1';
  return `postgres://cairn:${password}@localhost/postgres?host=${host}&port=${place.port}`;
}

function spawnServer({ folder, programs, account }: Cluster, place: Place): ChildProcess {
  const settings = {
    listen_addresses: place.socketFolder ? '' : '127.0.0.1',
    unix_socket_directories: place.socketFolder ?? '',
    unix_socket_permissions: '0700',
    port: String(place.port),
    max_connections: '100',
    shared_buffers: '64MB',
    max_wal_size: '512MB',
    timezone: 'UTC',
    log_min_messages: 'warning',
    log_destination: 'stderr',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    // Never switched off: an acknowledged write is on disk.
    fsync: 'on',
    synchronous_commit: 'on',
  };
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = join(programs, 'bin', 'postgres');
  // Own session: Ctrl-C must reach Cairn alone, which stops PostgreSQL after its last request.
  const options = {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'] as ['pipe', 'ignore', 'ignore'],
  };
  if (process.platform === 'win32')
    return spawn(program, ['-D', folder, ...words], { ...options, stdio: 'ignore' });
  // The pipe closes when this process ends, even by kill -9; the shell then ends PostgreSQL.
  const watch =
    'exec 3<&0; "$@" 3<&- </dev/null & server=$!; (read _ <&3; kill -INT $server) 2>/dev/null & watcher=$!; wait $server; code=$?; kill $watcher 2>/dev/null; exit $code';
  return spawn('/bin/sh', ['-c', watch, 'cairn-postgres', program, '-D', folder, ...words], options);
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  // A server that ended is noticed at once; one that recovers after a power cut, or on a busy machine, takes its time.
  const until = Date.now() + 600_000;
  let last: unknown;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new Error('PostgreSQL did not start. Its log is in the data folder under postgres/cluster/log.', {
    cause: last,
  });
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'cairn'");
    if (!rowCount) await client.query('create database cairn');
  } finally {
    await client.end();
  }
}

/** Closing the pipe asks the shell for a fast shutdown; after 20 seconds PostgreSQL is stopped without ceremony. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.stdin) child.stdin.end();
  else child.kill('SIGINT');
  const late = setTimeout(() => child.pid && killGroup(child.pid), 20_000);
  await ended;
  clearTimeout(late);
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGQUIT');
  } catch {
    // It ended in the meantime.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
