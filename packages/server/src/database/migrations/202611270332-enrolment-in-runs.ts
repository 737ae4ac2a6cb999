import { type Kysely, sql } from 'kysely';

/** Which run and offer a learner chose, as both were then; and waiting for a seat. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table learning.enrolment
      add column run_id text,
      add column offer_id text,
      add column choice jsonb,
      add check ((run_id is null) = (offer_id is null) and (run_id is null) = (choice is null)),
      drop constraint enrolment_status_check,
      add constraint enrolment_status_check check (status in ('waiting', 'active', 'completed', 'withdrawn')),
      add check (status <> 'waiting' or run_id is not null)
  `.execute(database);
  await sql`drop index learning.enrolment_one_active`.execute(database);
  await sql`
    create unique index enrolment_one_active on learning.enrolment (person_id, achievement_id)
    where status in ('waiting', 'active')
  `.execute(database);
  await sql`create index enrolment_by_run on learning.enrolment (run_id, status, enrolled_at) where run_id is not null`.execute(
    database,
  );
}
