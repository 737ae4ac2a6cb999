import { type Kysely, sql } from 'kysely';

/** Frameworks that an organisation writes itself: one draft each, and editions that stay as they were published. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table skills.source
      drop constraint source_format_check,
      add constraint source_format_check check (format in ('esco', 'onet', 'case', 'ctdl-asn', 'csv', 'own'))
  `.execute(database);
  // A group stands above skills, and nobody can have it.
  await sql`alter table skills.skill add column is_group boolean not null default false`.execute(database);
  for (const table of ['imported', 'edition_change'])
    await sql`
      alter table ${sql.table(`skills.${table}`)}
        drop constraint ${sql.ref(`${table}_type_check`)},
        add constraint ${sql.ref(`${table}_type_check`)}
          check (type in ('skill', 'group', 'links', 'anchors', 'occupation', 'needs'))
    `.execute(database);
  await sql`
    create table skills.framework_draft (
      source_id text primary key references skills.source (id),
      -- of its own format, which says its number
      content jsonb not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table skills.framework_edition (
      source_id text not null references skills.source (id),
      number integer not null check (number > 0),
      content jsonb not null,
      published_at timestamptz not null,
      published_by text not null,
      primary key (source_id, number)
    )
  `.execute(database);
  await sql`
    create table skills.case_identifier (
      identifier uuid primary key,
      source_id text not null references skills.source (id),
      -- null: the framework itself
      item_id text,
      -- the last one that has it
      edition integer not null check (edition > 0),
      unique (source_id, item_id)
    )
  `.execute(database);
  await sql`
    create function skills.keep_edition() returns trigger language plpgsql as $$
    begin
      raise exception 'a published edition of a framework never changes' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger keep before update or delete on skills.framework_edition
    for each row execute function skills.keep_edition()
  `.execute(database);
}
