import { type Kysely, sql } from 'kysely';

/** An act of a program stands under its token; what is stored already is never changed, and readers tell it by its detail. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit.audit_entry
      add column program_id text,
      add column program_name text,
      add constraint one_actor check (person_id is null or program_id is null)
  `.execute(database);
}
