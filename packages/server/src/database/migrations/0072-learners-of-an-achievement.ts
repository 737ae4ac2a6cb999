import { type Kysely, sql } from 'kysely';

/** The learners of an achievement are read page by page, who enrolled last first. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create index enrolment_by_achievement on learning.enrolment (achievement_id, enrolled_at desc, id desc)
  `.execute(database);
}
