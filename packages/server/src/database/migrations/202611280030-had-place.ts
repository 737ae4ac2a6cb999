import { type Kysely, sql } from 'kysely';

/** Whether somebody ever had a place on a way: who only waited for one and left counts nowhere. */
export async function up(database: Kysely<unknown>): Promise<void> {
  // Of those who left before nobody knows whether they had one; they count as they did.
  await sql`
    alter table learning.enrolment add column had_place boolean not null default true
  `.execute(database);
  await sql`update learning.enrolment set had_place = false where status = 'waiting'`.execute(database);
  await sql`alter table learning.enrolment alter column had_place drop default`.execute(database);
  await sql`
    alter table learning.enrolment add constraint place_of_its_status
    check (case status when 'waiting' then true when 'withdrawn' then true else had_place end)
  `.execute(database);
}
