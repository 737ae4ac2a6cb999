import { type Kysely, sql } from 'kysely';

/** Persons and their ways in move out of schema access. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema people`.execute(database);
  for (const table of ['person', 'email_address', 'session', 'one_time_link', 'passkey', 'identity'])
    await sql`alter table ${sql.table(`access.${table}`)} set schema people`.execute(database);
}
