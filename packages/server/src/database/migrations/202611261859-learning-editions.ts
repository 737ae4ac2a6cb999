import { type Kysely, sql } from 'kysely';

/** One name for what is published: edition. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table learning.enrolment rename column achievement_version_id to edition_id`.execute(
    database,
  );
  await sql`alter index learning.enrolment_by_version rename to enrolment_by_edition`.execute(database);
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint
    where conrelid = 'learning.enrolment'::regclass and conname like '%achievement_version_id%'
  `.execute(database);
  for (const { name } of rows)
    await sql`
      alter table learning.enrolment rename constraint ${sql.id(name)}
      to ${sql.id(name.replace('achievement_version_id', 'edition_id'))}
    `.execute(database);
}
