import { sql } from 'kysely';
import type pg from 'pg';
import type { Deps } from '../platform/deps.ts';

const setting = 'demo-world';
/** Any number that no other program takes in this database. */
const fillingLock = 0x0ca1_0002;
/** All that the migrations make; a test holds it against a migrated database. */
const schemas = [
  'paper',
  'api',
  'assessment',
  'audit',
  'cases',
  'earning',
  'catalog',
  'community',
  'graphile_worker',
  'issuing',
  'learning',
  'notices',
  'organisations',
  'people',
  'platform',
  'imports',
  'skills',
  'transparency',
  'trust',
  'verification',
  'wallet',
  'webhooks',
  'site',
];

export type Filling = 'begun' | 'done';

/** Lets one process at a time fill: a web and a worker process may start side by side. */
export async function whileNobodyElseFills<Result>(
  pool: pg.Pool,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [fillingLock]);
    return await work();
  } finally {
    // Ending the connection gives the lock back.
    client.release(true);
  }
}

export async function findFilling(deps: Pick<Deps, 'database'>): Promise<Filling | undefined> {
  const row = await deps.database
    .selectFrom('platform.setting')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirst();
  return row?.value === 'begun' || row?.value === 'done' ? row.value : undefined;
}

export async function saveFilling(deps: Pick<Deps, 'database'>, filling: Filling): Promise<void> {
  const value = JSON.stringify(filling);
  await deps.database
    .insertInto('platform.setting')
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changed_at: sql`now()` }))
    .execute();
}

/** Whether somebody is here whom the demo world did not make. */
export async function hasOthersThan(
  deps: Pick<Deps, 'database'>,
  addresses: readonly string[],
): Promise<boolean> {
  const others = await deps.database
    .selectFrom('people.email_address')
    .select('address')
    .where('address', 'not in', [...addresses])
    .limit(1)
    .execute();
  return others.length > 0;
}

/** Takes away all that Cairn keeps in the database, whole or not at all; it is to be migrated anew. */
export async function dropEverything(deps: Pick<Deps, 'database'>): Promise<void> {
  await deps.database.transaction().execute(async (transaction) => {
    for (const schema of schemas)
      await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(transaction);
  });
}
