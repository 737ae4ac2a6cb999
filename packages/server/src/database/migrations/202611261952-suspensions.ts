import { type Kysely, sql } from 'kysely';

/** An organisation may have its badges signed so that they can be suspended; an award says since when it is, and why. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table issuing.issuer add column offers_suspension boolean not null default false`.execute(
    database,
  );
  await sql`
    alter table issuing.award
      add column suspended_at timestamptz,
      add column suspension_reason text,
      add constraint award_suspended_for_a_reason check ((suspended_at is null) = (suspension_reason is null)),
      add constraint award_suspended_when_signed check (suspended_at is null or credential_id is not null)
  `.execute(database);
  await sql`
    create or replace function issuing.guard_award() returns trigger language plpgsql as $$
    declare may_change constant text[] := array['credential_id', 'holder_name', 'expires_at', 'ended_at', 'ended_by',
      'end_reason', 'suspended_at', 'suspension_reason'];
    begin
      if old.ended_at is not null and new is distinct from old then
        raise exception 'an award that has ended stays as it is' using errcode = 'integrity_constraint_violation';
      end if;
      if (to_jsonb(new) - may_change) is distinct from (to_jsonb(old) - may_change) then
        raise exception 'whose award it is, for what and by what, never changes'
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.credential_id is distinct from old.credential_id and not exists (
        select from issuing.credential as next
        where next.id = new.credential_id and next.award_id = new.id and next.sequence > coalesce(
          (select before.sequence from issuing.credential as before where before.id = old.credential_id), 0)
      ) then
        raise exception 'an award leads to a later credential of its own, never back'
          using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
}
