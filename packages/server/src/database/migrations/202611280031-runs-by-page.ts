import { type Kysely, sql } from 'kysely';

/** Runs are read page by page in the order of their first days, and the last offer of an organisation is found at once. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const starts = sql`(replace(coalesce(starts_on, '9999-12-31'), '-', '')::int)`;
  await sql`drop index catalog.run_by_achievement`.execute(database);
  await sql`create index run_by_achievement on catalog.run (achievement_id, ${starts}, id)`.execute(database);
  await sql`drop index catalog.run_by_organisation`.execute(database);
  await sql`create index run_by_organisation on catalog.run (organisation_id, ${starts}, id)`.execute(
    database,
  );
  await sql`create index run_made_last on catalog.run (organisation_id, created_at desc)`.execute(database);
}
