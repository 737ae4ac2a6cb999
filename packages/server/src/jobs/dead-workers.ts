import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

/** Names our advisory locks among others in the database. */
const lockSpace = 0x0ca1;
const sweepMilliseconds = 10_000;

export interface LifeSigns {
  /** Hand this to graphile-worker: it tells which workers this process has. */
  events: WorkerEvents;
  stop(): Promise<void>;
}

/**
 * A worker that was killed keeps its jobs locked, by graphile-worker's rule for four hours. Here each worker holds an
 * advisory lock on a connection of its process; PostgreSQL drops it when the process dies, however it dies. Whoever
 * then finds a job locked by a worker without that lock gives the job back.
 */
export async function showLife(pool: pg.Pool, { isAlone }: { isAlone: boolean }): Promise<LifeSigns> {
  const client = await pool.connect();
  const events: WorkerEvents = new EventEmitter();
  let locked = Promise.resolve();
  events.on('worker:create', ({ worker }) => {
    const lock = () =>
      client.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, worker.workerId]);
    locked = locked.then(lock).then(
      () => {},
      () => {},
    );
  });
  // Alone on this database, nobody else can be at work; beside others, a new worker may not have its lock yet.
  await releaseDead(pool, isAlone ? 0 : 10);
  const timer = setInterval(() => void releaseDead(pool, 10).catch(() => {}), sweepMilliseconds);
  return {
    events,
    async stop() {
      clearInterval(timer);
      await locked;
      // Ending the connection drops its locks.
      client.release(true);
    },
  };
}

/** Gives back the jobs of workers that are gone; `seconds` is how long a job must have been locked. */
async function releaseDead(pool: pg.Pool, seconds: number): Promise<void> {
  await pool.query(
    `with dead as (
       select locked_by from graphile_worker._private_jobs
       where locked_at <= now() - make_interval(secs => $2)
         and not exists (
           select from pg_locks
           where locktype = 'advisory' and classid = $1::int4 and objid::int8 = (hashtext(locked_by)::int8 & 4294967295)
         )
     )
     select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from dead having count(*) > 0`,
    [lockSpace, seconds],
  );
}
