import { type App, answeringItself, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, requestLimits } from './database/open.ts';
import { fillDemoWorld } from './demo/fill.ts';
import { createDeps } from './deps.ts';
import { type JobRunner, startJobs } from './jobs/run.ts';
import { listen } from './listen.ts';
import { followListings } from './modules/catalog/index.ts';
import { keepLog } from './modules/transparency/index.ts';
import type { Deps } from './platform/deps.ts';
import { lockFolder } from './platform/folder-lock.ts';
import { createLog } from './platform/log.ts';
import { assertPortIsFree } from './port.ts';
import { type Tell, tellNobody, tellOn } from './start-progress.ts';
import { welcome } from './welcome.ts';

/** What another program does with the parts before requests come in; it answers them, and says its own welcome. */
export type Front = (app: App, deps: Deps) => Promise<App['fetch']>;

/** Starts what the settings ask for; resolves once requests are answered. The returned function stops it all. */
export async function start(
  config: Config,
  { front, tell = tellNobody }: { front?: Front; tell?: Tell } = {},
): Promise<() => Promise<void>> {
  const log = createLog(config.logLevel);
  const undo: (() => Promise<void> | void)[] = [];
  // What a folder must not be shared for is the embedded PostgreSQL; beside DATABASE_URL web and worker share secrets.
  if (!config.databaseUrl) {
    const lock = lockFolder(config.dataFolder);
    undo.push(() => lock.release());
  }
  try {
    // Said now, not after the half minute that the first start takes.
    if (config.role !== 'worker') await assertPortIsFree(config);
    const postgres = config.databaseUrl ? undefined : await startPostgres(config, undo, tell);
    const url = config.databaseUrl ?? postgres?.url ?? '';
    await bringUp(url, tell);
    const open = await openDatabase(url, { limits: requestLimits });
    undo.push(() => open.close());
    const deps = createDeps(config, open.database, log);
    undo.push(() => deps.engineThreads.close());
    undo.push(() => deps.press.close());
    undo.push(() => deps.catalogueIndex.close());
    if (config.demo) await fillDemoWorld(deps, open.pool, tell);
    if (config.role !== 'web') {
      const runner: JobRunner = await startJobs(answeringItself(deps), open.pool);
      undo.push(() => runner.stop());
      const transparencyLog = keepLog(deps);
      undo.push(() => transparencyLog.stop());
    }
    if (config.role !== 'worker') {
      const listings = followListings(deps, { pool: open.pool });
      undo.push(() => listings.stop());
      const app = createApp(deps);
      const { close } = await listen(config, front ? await front(app, deps) : app.fetch);
      undo.push(close);
      undo.push(() => {
        app.state.isStopping = true;
      });
    }
    if (!front) await welcome(deps);
  } catch (error) {
    await runAll(undo).catch((late) => log.error({ error: String(late) }, 'not everything was stopped'));
    throw error;
  }
  return () => runAll(undo);
}

/** Over connections without limits of time: a migration takes what it takes, and waits for that of another process. */
async function bringUp(url: string, tell: Tell): Promise<void> {
  const open = await openDatabase(url);
  try {
    await migrate(open.database, open.pool, tell);
  } finally {
    await open.close();
  }
}

async function startPostgres(
  config: Config,
  undo: (() => Promise<void> | void)[],
  tell: Tell,
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(config.dataFolder, tell);
  undo.push(() => postgres.stop());
  return postgres;
}

/** Undoes in reverse order: doors first, then jobs, the database, PostgreSQL, the folder. One that fails stops no other. */
async function runAll(undo: (() => Promise<void> | void)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `Cairn did not stop cleanly: ${faults.join('; ')}`);
}

async function main(): Promise<void> {
  const stopping = new AbortController();
  const asked = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  process.on('SIGINT', () => stopping.abort());
  process.on('SIGTERM', () => stopping.abort());
  const say = tellOn(process.stdout);
  try {
    const stop = await start(readConfig(process.env), {
      // A start is left between two steps, each of which is done whole; the next start goes on from there.
      tell(...words) {
        stopping.signal.throwIfAborted();
        say(...words);
      },
    });
    process.send?.('ready');
    await asked;
    await stop();
    process.exit(0);
  } catch (error) {
    if (error === stopping.signal.reason) process.exit(0);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof Error && error.cause) process.stderr.write(`${String(error.cause)}\n`);
    process.exit(1);
  }
}

if (import.meta.main) await main();
