import { type Kysely, sql } from 'kysely';

/** Why a credential was signed after another of its award, and whether the name before is to be shown no more. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table issuing.succession (
      credential_id text primary key references issuing.credential (id),
      kind text not null,
      reason text not null check (length(reason) <= 1000),
      hides_former boolean not null,
      -- when the award was to end before it was renewed, and when it ends since
      expired_at timestamptz,
      expires_at timestamptz,
      -- person, or token of a program
      signed_by text not null
    )
  `.execute(database);
  await sql`
    create function issuing.refuse_succession_change() returns trigger language plpgsql as $$
    begin
      raise exception 'why a credential was signed never changes' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger succession_is_immutable before update or delete on issuing.succession
    for each row execute function issuing.refuse_succession_change()
  `.execute(database);
  await sql`
    create trigger succession_is_not_truncated before truncate on issuing.succession
    for each statement execute function issuing.refuse_succession_change()
  `.execute(database);
}
