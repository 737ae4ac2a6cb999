import { Logger, run, runOnce } from 'graphile-worker';
import type pg from 'pg';
import { absenceLog, absenceOf } from '../platform/database-absence.ts';
import type { Deps } from '../platform/deps.ts';
import { showLife } from './dead-workers.ts';
import { taskList } from './plan.ts';
import { schedule } from './schedule.ts';

export interface JobRunner {
  /** Takes no new job and waits for those that run. */
  stop(): Promise<void>;
}

/** Starts working on jobs in this process. */
export async function startJobs(deps: Deps, pool: pg.Pool): Promise<JobRunner> {
  const life = await showLife(pool, { isAlone: deps.config.databaseUrl === undefined });
  const runner = await run({
    pgPool: pool,
    events: life.events,
    taskList: taskList(deps),
    concurrency: 4,
    noHandleSignals: true,
    // Given here, so that a crontab file that happens to lie in the working directory is not read.
    parsedCronItems: schedule(),
    pollInterval: 1000,
    logger: loggerOn(deps),
  });
  return {
    async stop() {
      await runner.stop();
      await life.stop();
    },
  };
}

/** Works until no job is due; for tests and for filling the demo world. */
export async function runDueJobs(deps: Deps, pool: pg.Pool): Promise<void> {
  await runOnce({
    pgPool: pool,
    taskList: taskList(deps),
    noHandleSignals: true,
    logger: loggerOn(deps),
  });
}

function loggerOn(deps: Pick<Deps, 'database' | 'log'>): Logger {
  const { log } = deps;
  const absences = absenceLog(deps);
  return new Logger((scope) => (level, message, meta) => {
    const fields = { ...scope, ...meta };
    // Each worker and the listener would say by itself, again and again, that the database is away.
    if (level === 'error' && absenceOf(meta?.error) === 'absent') return absences.note(meta?.error);
    if (level === 'error') log.error(fields, message);
    else if (level === 'warning') log.warn(fields, message);
    else log.debug(fields, message);
  });
}
