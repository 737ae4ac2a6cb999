import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema learning`.execute(database);
  await sql`
    create table learning.enrolment (
      id text primary key,
      person_id text not null,
      achievement_id text not null,
      achievement_version_id text not null,
      organisation_id text not null,
      status text not null check (status in ('active', 'completed', 'withdrawn')),
      enrolled_at timestamptz not null,
      completed_at timestamptz,
      unique (person_id, achievement_version_id),
      check ((status = 'completed') = (completed_at is not null))
    )
  `.execute(database);
  await sql`
    create unique index enrolment_one_active on learning.enrolment (person_id, achievement_id) where status = 'active'
  `.execute(database);
  await sql`create index enrolment_by_version on learning.enrolment (achievement_version_id)`.execute(
    database,
  );
}
