import { type Kysely, sql } from 'kysely';

/**
 * Awards whose rule is met no longer, until somebody decides whether they stay. One that is not signed waits so long.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table issuing.question (
      award_id text primary key references issuing.award (id),
      asked_at timestamptz not null
    )
  `.execute(database);
}
