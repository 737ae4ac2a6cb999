import { type Kysely, sql } from 'kysely';

/** What a run was asked for, so that a request key that comes again with something else is noticed. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table platform.bulk_run add column print text`.execute(database);
}
