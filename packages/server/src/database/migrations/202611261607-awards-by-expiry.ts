import { type Kysely, sql } from 'kysely';

/** Whoever tells holders that a badge expires soon reads a window of days, not every award. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create index award_expiry on issuing.award (expires_at, id) where ended_at is null and expires_at is not null
  `.execute(database);
}
