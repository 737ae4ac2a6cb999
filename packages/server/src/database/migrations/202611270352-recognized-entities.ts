import { type Kysely, sql } from 'kysely';

/** Accreditations and approvals once more, as a RecognizedEntityCredential; like the statement, it never changes. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table trust.recognized_entity (
      statement_id text primary key references trust.statement (id),
      content text not null,
      key_id text not null,
      signed_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create function trust.guard_recognized_entity() returns trigger language plpgsql as $$
    begin
      raise exception 'what was signed never changes' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger guard before update or delete on trust.recognized_entity
    for each row execute function trust.guard_recognized_entity()
  `.execute(database);
}
