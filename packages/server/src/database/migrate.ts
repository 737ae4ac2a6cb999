import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';

/** Any number that no other program takes in this database. */
const migrationLock = 0x0ca1_0001;

const folder = join(import.meta.dirname, 'migrations');

/** Named by the minute it was begun; the first ones by a running number, and all of those sort before. */
const migrationName = /^(\d{12}|\d{4})-[a-z0-9-]+\.ts$/;

/**
 * Brings the database to the newest schema, under an advisory lock, so that processes may start side by side.
 * Throws when a migration fails; the failed one leaves nothing behind.
 */
export async function migrate<T>(
  database: Kysely<T>,
  pool: pg.Pool,
  tell: (step: string) => void = () => {},
): Promise<void> {
  const client = await pool.connect();
  try {
    // Kysely's own lock needs its schema first, and "if not exists" alone fails when two make it at once.
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await bringUp(database, pool, tell);
  } finally {
    // Ending the connection gives the lock back.
    client.release(true);
  }
}

/** All migrations, for who needs the database as it was at an earlier one. */
export function migratorOf<T>(database: Kysely<T>): Migrator {
  return new Migrator({
    db: database,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'platform',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
}

async function bringUp<T>(database: Kysely<T>, pool: pg.Pool, tell: (step: string) => void): Promise<void> {
  await sql`create schema if not exists platform`.execute(database);
  const migrator = migratorOf(database);
  const waiting = (await migrator.getMigrations()).filter(({ executedAt }) => !executedAt).length;
  if (waiting > 0) tell(`Bringing the database to the newest schema, ${waiting} steps`);
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought to the newest schema.', { cause: error });
  await runMigrations({ pgPool: pool });
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => migrationName.test(name)).sort();
  const migrations: Record<string, Migration> = {};
  for (const name of names) {
    migrations[name.replace(/\.ts$/, '')] = await import(pathToFileURL(join(folder, name)).href);
  }
  return migrations;
}
