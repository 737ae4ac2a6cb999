import { type Kysely, sql } from 'kysely';

/** An organisation that issues nothing any more, for good: its status lists are signed a last time, without an end. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table issuing.closing (
      organisation_id text primary key references issuing.issuer (organisation_id),
      closed_at timestamptz not null,
      closed_by text not null check (char_length(closed_by) <= 100),
      reason text not null check (char_length(reason) between 1 and 2000)
    )
  `.execute(database);
  await sql`
    create function issuing.refuse_closing_change() returns trigger language plpgsql as $$
    begin
      raise exception 'what was closed stays closed' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger closing_is_final before update or delete on issuing.closing
    for each row execute function issuing.refuse_closing_change()
  `.execute(database);
  await sql`
    create trigger closing_is_not_truncated before truncate on issuing.closing
    for each statement execute function issuing.refuse_closing_change()
  `.execute(database);
}
