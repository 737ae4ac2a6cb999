import { type Kysely, sql } from 'kysely';

/** The trail moves out of schema access, with the triggers that keep it append-only. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema audit`.execute(database);
  await sql`alter table access.audit_entry set schema audit`.execute(database);
  await sql`alter function access.refuse_change() set schema audit`.execute(database);
}
