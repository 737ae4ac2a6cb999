import { type Kysely, sql } from 'kysely';

/** Statements that a learner signs. One that was published stays; a signature names the version that was signed. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table assessment.declaration (
      id text primary key,
      edition_id text not null unique,
      organisation_id text not null,
      -- the same over all editions; its version goes up when the text changes
      statement_id text not null,
      version integer not null check (version > 0),
      title text not null check (length(title) between 1 and 120),
      text text not null check (length(text) between 1 and 4000),
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`create index declaration_statement on assessment.declaration (statement_id, version desc)`.execute(
    database,
  );
  await sql`
    create table assessment.declaration_signature (
      id text primary key,
      declaration_id text not null references assessment.declaration (id),
      person_id text not null,
      signed_at timestamptz not null,
      unique (declaration_id, person_id)
    )
  `.execute(database);
  await sql`
    create function assessment.keep_declaration() returns trigger language plpgsql as $$
    begin
      if not catalog.is_draft(case tg_op when 'INSERT' then new.edition_id else old.edition_id end) then
        raise exception 'the declaration of a published edition does not change'
          using errcode = 'integrity_constraint_violation';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_declaration before insert or update or delete on assessment.declaration
    for each row execute function assessment.keep_declaration()
  `.execute(database);
  await sql`
    create trigger never_changes before update or delete on assessment.declaration_signature
    for each row execute function assessment.refuse_change()
  `.execute(database);
}
