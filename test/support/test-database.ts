import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { migrate, migratorOf } from '../../packages/server/src/database/migrate.ts';
import { type OpenDatabase, openDatabase } from '../../packages/server/src/database/open.ts';
import { newId } from '../../packages/server/src/platform/ids.ts';
import { atEnd } from './at-end.ts';
import { templateName, urlOfDatabase } from './postgres.ts';

export interface TestDatabase extends OpenDatabase {
  url: string;
}

/** A fresh migrated database for one test file: a clone of the template, dropped after the file. */
export function openTestDatabase(): Promise<TestDatabase> {
  return openFresh(templateName);
}

/** One without any table. */
export function openEmptyDatabase(): Promise<TestDatabase> {
  return openFresh('template0');
}

/** A database as it was before a migration, to put old rows in; `bringUp` runs that one and all that came later. */
export async function openDatabaseBefore(
  migration: string,
): Promise<TestDatabase & { bringUp(): Promise<void> }> {
  const open = await openEmptyDatabase();
  await sql`create schema platform`.execute(open.database);
  const migrator = migratorOf(open.database);
  const names = (await migrator.getMigrations()).map(({ name }) => name);
  const before = names[names.indexOf(migration) - 1];
  assert.ok(before, `There is no migration ${migration}.`);
  const { error } = await migrator.migrateTo(before);
  assert.ifError(error);
  return { ...open, bringUp: () => migrate(open.database, open.pool) };
}

async function openFresh(template: string): Promise<TestDatabase> {
  const server = process.env.CAIRN_TEST_POSTGRES;
  if (!server)
    throw new Error('Run tests with "npm test -- <files>": it starts the PostgreSQL that they need.');
  const name = newId('test').toLowerCase();
  await query(server, `create database "${name}" template ${template}`);
  const url = urlOfDatabase(server, name);
  const open = await openDatabase(url);
  atEnd(async () => {
    await open.close();
    await query(server, `drop database "${name}" with (force)`);
  });
  return { ...open, url };
}

async function query(url: string, text: string): Promise<void> {
  const open = await openDatabase(url, { maxConnections: 1 });
  await open.pool.query(text);
  await open.close();
}
