import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type App, answeringItself, createApp } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/config.ts';
import type { Database } from '../../packages/server/src/database/open.ts';
import { fillDemoWorld } from '../../packages/server/src/demo/fill.ts';
import { createDeps } from '../../packages/server/src/deps.ts';
import { runDueJobs } from '../../packages/server/src/jobs/run.ts';
import type { Deps } from '../../packages/server/src/platform/deps.ts';
import { silentLog } from '../../packages/server/src/platform/log.ts';
import { atEnd } from './at-end.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export interface TestApp {
  app: App;
  deps: Deps;
  pool: pg.Pool;
  /** Works until no job is due. */
  runJobs(): Promise<void>;
  /** Fills the demo world, as `npm run demo` does. */
  fillDemo(): Promise<void>;
  /** Moves the clock of `deps.now()`; it starts at 2026-06-01T09:00:00Z and otherwise stands still. */
  setNow(time: string): void;
}

export const testUrl = 'http://localhost:3000';

/** The whole server on a fresh database, without a port: ask it with `app.request(path, init)`. */
export async function testApp(
  environment: { [name: string]: string } = {},
  replaced: Partial<Deps> = {},
  database?: TestDatabase,
): Promise<TestApp> {
  const open = database ?? (await openTestDatabase());
  const folder = mkdtempSync(join(tmpdir(), 'cairn-app-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  let now = new Date('2026-06-01T09:00:00Z');
  const config = readConfig({ CAIRN_DATA: folder, CAIRN_URL: testUrl, CAIRN_OUTBOX: '1', ...environment });
  await confirmAddress(open.database, config.publicUrl);
  const deps: Deps = { ...createDeps(config, open.database, silentLog), now: () => now, ...replaced };
  return {
    app: createApp(deps),
    deps,
    pool: open.pool,
    fillDemo: () => fillDemoWorld(deps, open.pool),
    runJobs: () => runDueJobs(answeringItself(deps), open.pool),
    setNow(time) {
      now = new Date(time);
    },
  };
}

/** As an administrator does who tries a site out: its address is not one that lasts. */
async function confirmAddress(database: Database, publicUrl: string): Promise<void> {
  await database
    .insertInto('site.step')
    .values({ name: 'address', about: publicUrl, done_by: 'the tests', done_at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
