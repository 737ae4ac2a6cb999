import { type Kysely, sql } from 'kysely';

/** What became of everybody who enrolled, by the year in which they did; counted anew every night. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table assessment.enrolment_figures (
      organisation_id text not null,
      achievement_id text not null,
      year int not null,
      enrolled int not null,
      assessed int not null,
      passed int not null,
      completed int not null,
      active int not null,
      counted_at timestamptz not null,
      primary key (organisation_id, achievement_id, year),
      constraint parts_of_the_whole check (
        enrolled > 0 and passed <= assessed and assessed <= enrolled and completed + active <= enrolled
      )
    )
  `.execute(database);
}
