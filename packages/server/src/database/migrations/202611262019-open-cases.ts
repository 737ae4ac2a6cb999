import { type Kysely, sql } from 'kysely';

/** Every page of a console counts what waits for a decision; what is closed only grows. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create index matter_open on cases.matter (organisation_id, kind) where state = 'open'`.execute(
    database,
  );
}
