import { type Kysely, sql } from 'kysely';

/** Each page of one award, and each revocation, asks for the last case about it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create index matter_about on cases.matter (kind, subject_id, opened_at desc, id desc)`.execute(
    database,
  );
}
