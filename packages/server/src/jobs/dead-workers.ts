import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';

/** Names our advisory locks among others in the database. */
const lockSpace = 0x0ca1;
const sweepMilliseconds = 10_000;

export interface LifeSigns {
  /** Hand this to graphile-worker: it tells in whose name this process locks jobs. */
  events: WorkerEvents;
  stop(): Promise<void>;
}

/**
 * A process that was killed keeps its jobs locked, by graphile-worker's rule for four hours. Here each pool of workers, in
 * whose name its jobs are locked, holds an advisory lock on a connection of its process; PostgreSQL drops it when the
 * process dies, however it dies. Whoever then finds a job locked by a pool without that lock gives the job back.
 */
export async function showLife(
  pool: pg.Pool,
  { isAlone, sweepEvery = sweepMilliseconds }: { isAlone: boolean; sweepEvery?: number },
): Promise<LifeSigns> {
  const poolIds: string[] = [];
  let client: pg.PoolClient | undefined;
  let turn: Promise<void> = Promise.resolve();

  /** Locks for every pool of this process; anew on a new connection when the old one was lost. */
  const lockAll = async (): Promise<void> => {
    if (client) return;
    const fresh = await pool.connect();
    fresh.once('end', () => {
      if (client === fresh) client = undefined;
    });
    client = fresh;
    for (const id of poolIds) await lock(fresh, id);
  };
  // One after the other, as they share a connection; a fault is tried again at the next turn.
  const next = (step: () => Promise<unknown>): Promise<void> => {
    turn = turn.then(step).then(
      () => {},
      () => {},
    );
    return turn;
  };

  await lockAll();
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool: { id } }) => {
    poolIds.push(id);
    void next(async () => client && lock(client, id));
  });
  // Alone on this database, nobody else can be at work; beside others, a new pool may not have its lock yet.
  if (client) await releaseDead(client, isAlone ? 0 : 10);
  const timer = setInterval(() => {
    // First our own signs of life: without them our own running jobs would be given back.
    void next(async () => {
      await lockAll();
      if (client) await releaseDead(client, 10);
    });
  }, sweepEvery);
  return {
    events,
    async stop() {
      clearInterval(timer);
      await turn;
      // Ending the connection drops its locks.
      client?.release(true);
    },
  };
}

async function lock(client: pg.PoolClient, poolId: string): Promise<void> {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, poolId]);
}

/**
 * Gives back the jobs of pools that are gone; `seconds` is how long a job must have been locked. On the connection
 * that holds our own locks: when it was cut and nobody has noticed yet, this fails too, and our jobs stay ours.
 */
async function releaseDead(client: pg.PoolClient, seconds: number): Promise<void> {
  await client.query(
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
