import { type Kysely, sql } from 'kysely';

/** A place may be drawn anew until the award is signed: its issuer may sign by another identifier by then. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function issuing.guard_award() returns trigger language plpgsql as $$
    begin
      if old.status = 'revoked' and new is distinct from old then
        raise exception 'a revoked award stays as it is' using errcode = 'integrity_constraint_violation';
      end if;
      if old.status_index is not null and old.status <> 'pending-signature'
        and (new.status_list_id, new.status_index) is distinct from (old.status_list_id, old.status_index) then
        raise exception 'the place of a signed award in its status list never changes'
          using errcode = 'integrity_constraint_violation';
      end if;
      if new.status = 'pending-signature' and old.status <> 'pending-signature' then
        raise exception 'an issued award never becomes unissued' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$
  `.execute(database);
}
