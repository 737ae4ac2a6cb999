import { type Kysely, sql } from 'kysely';

/** One name for what is published: edition. What names it in other schemas follows in their own migrations. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table catalog.achievement_version rename to achievement_edition`.execute(database);
  await sql`alter table catalog.achievement_edition rename column version to number`.execute(database);
  await sql`alter table catalog.version_assessment rename to edition_assessment`.execute(database);
  await sql`
    alter table catalog.edition_assessment rename column achievement_version_id to edition_id
  `.execute(database);
  await renameConstraints(database);
  await nameInFunctions(database);
}

/** By their table, then their columns, as PostgreSQL names them; which there are differs by its major version. */
async function renameConstraints(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string; table: string }>`
    select conname as name, relname as table from pg_constraint join pg_class on pg_class.oid = conrelid
    where connamespace = 'catalog'::regnamespace and conname like '%version%'
  `.execute(database);
  for (const { name, table } of rows) {
    const columns = name
      .replace(/^(achievement_version|version_assessment)/, '')
      .replace('achievement_version_id', 'edition_id')
      .replace('version', 'number');
    await sql`
      alter table ${sql.table(`catalog.${table}`)} rename constraint ${sql.id(name)} to ${sql.id(table + columns)}
    `.execute(database);
  }
}

async function nameInFunctions(database: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function catalog.is_draft(edition_id text) returns boolean language sql stable as $$
      select coalesce((select status = 'draft' from catalog.achievement_edition where id = edition_id), true)
    $$
  `.execute(database);
  await sql`
    create or replace function catalog.keep_assessments() returns trigger language plpgsql as $$
    declare of_edition text := case tg_op when 'DELETE' then old.edition_id else new.edition_id end;
    begin
      if not catalog.is_draft(of_edition)
        or (tg_op = 'UPDATE' and not catalog.is_draft(old.edition_id)) then
        raise exception 'the assessments of a published edition do not change'
          using errcode = 'integrity_constraint_violation';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$
  `.execute(database);
  await sql`
    create or replace function catalog.keep_published() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.status <> 'draft' then
          raise exception 'a published edition is kept for ever';
        end if;
        return old;
      end if;
      if old.status <> 'draft' and (
        (to_jsonb(new) - array['status', 'changed_at', 'search'])
          is distinct from (to_jsonb(old) - array['status', 'changed_at', 'search'])
        or (old.status, new.status) not in (
          ('published', 'published'), ('published', 'superseded'), ('published', 'retired'),
          ('superseded', 'superseded'), ('retired', 'retired')
        )
      ) then
        raise exception 'a published edition does not change';
      end if;
      return new;
    end $$
  `.execute(database);
}
