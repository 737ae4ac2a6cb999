import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';

const folder = join(import.meta.dirname, 'migrations');

/**
 * Brings the database to the newest schema, under an advisory lock, so that processes may start side by side.
 * Throws when a migration fails; the failed one leaves nothing behind.
 */
export async function migrate<T>(database: Kysely<T>, pool: pg.Pool): Promise<void> {
  await sql`create schema if not exists platform`.execute(database);
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'platform',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought to the newest schema.', { cause: error });
  await runMigrations({ pgPool: pool });
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.ts$/.test(name)).sort();
  const migrations: Record<string, Migration> = {};
  for (const name of names) {
    migrations[name.replace(/\.ts$/, '')] = await import(pathToFileURL(join(folder, name)).href);
  }
  return migrations;
}
