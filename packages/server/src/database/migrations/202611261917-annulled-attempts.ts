import { type Kysely, sql } from 'kysely';

/**
 * A finished attempt never changes, but it may be annulled: it stays as it was marked, and counts no longer. It is
 * either given back to the learner or stays used up. That may be taken back; the trail has both.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assessment.attempt
      add column annulled_at timestamptz,
      add column annulled_by text,
      add column annul_reason text check (length(annul_reason) between 1 and 500),
      add column annulled_as text check (annulled_as in ('given-back', 'used-up')),
      -- reference of the fact that it stands for; null: the attempt's own id
      add column fact_reference text,
      add constraint whole_annulment check (
        (annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annul_reason is null)
        and (annulled_at is null) = (annulled_as is null) and (annulled_at is null or status = 'final')
      )
  `.execute(database);
  await sql`drop index assessment.attempt_one_passed`.execute(database);
  await sql`
    create unique index attempt_one_passed on assessment.attempt (enrolment_id)
    where is_passed and annulled_at is null
  `.execute(database);
  await sql`drop trigger final_never_changes on assessment.attempt`.execute(database);
  await sql`
    create function assessment.keep_final() returns trigger language plpgsql as $$
    declare annulment text[] := array['annulled_at', 'annulled_by', 'annul_reason', 'annulled_as', 'fact_reference'];
    begin
      if tg_op = 'DELETE' or (to_jsonb(new) - annulment) is distinct from (to_jsonb(old) - annulment) then
        raise exception 'a finished attempt does not change, it is only annulled';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger final_never_changes before update or delete on assessment.attempt
    for each row when (old.status = 'final') execute function assessment.keep_final()
  `.execute(database);
}
