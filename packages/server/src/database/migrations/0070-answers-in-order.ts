import { type Kysely, sql } from 'kysely';

/** Each answer knows when in its attempt it was given and by which window, so that an older save never overwrites it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assessment.attempt_item
      -- counts the answers of the attempt as they were kept; 0 is never
      add column sequence integer not null default 0,
      -- the window that kept it and its own count; absent for a form that was sent without script
      add column writer text,
      add column turn integer,
      add check ((writer is null) = (turn is null))
  `.execute(database);
  await sql`
    create or replace function assessment.keep_answers() returns trigger language plpgsql as $$
    declare
      attempt_status text;
      answer_columns constant text[] := array['chosen', 'answered_at', 'sequence', 'writer', 'turn'];
    begin
      select status into attempt_status from assessment.attempt where id = old.attempt_id;
      if tg_op = 'DELETE' or attempt_status <> 'open'
        or (to_jsonb(new) - answer_columns) is distinct from (to_jsonb(old) - answer_columns)
      then
        raise exception 'an answer of a finished attempt does not change';
      end if;
      return new;
    end $$
  `.execute(database);
  // Every page of a signed-in person asks whether an exam of theirs is running.
  await sql`create index attempt_open_of_person on assessment.attempt (person_id) where status = 'open'`.execute(
    database,
  );
}
