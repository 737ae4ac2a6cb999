import { type Kysely, sql } from 'kysely';

/** Results of an achievement read its finished attempts by edition. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create index attempt_final_by_version on assessment.attempt (achievement_version_id) where status = 'final'
  `.execute(database);
}
