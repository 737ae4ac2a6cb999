import { type Kysely, sql } from 'kysely';

/** One name for what is published: edition. Each wording of an item is an edition of it, numbered from 1. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table assessment.item_version rename to item_edition`.execute(database);
  await sql`alter table assessment.item_edition rename column version to number`.execute(database);
  for (const table of ['item_key', 'exam_item', 'attempt_item'])
    await sql`
      alter table ${sql.table(`assessment.${table}`)} rename column item_version_id to item_edition_id
    `.execute(database);
  for (const table of ['exam', 'attempt'])
    await sql`
      alter table ${sql.table(`assessment.${table}`)} rename column achievement_version_id to edition_id
    `.execute(database);
  await sql`
    alter index assessment.attempt_final_by_version rename to attempt_final_by_edition
  `.execute(database);
  await renameConstraints(database);
  await sql`
    create or replace function assessment.keep_items() returns trigger language plpgsql as $$
    declare of_exam text := case tg_op when 'INSERT' then new.exam_id else old.exam_id end;
    begin
      if exists (select from assessment.exam where id = of_exam and not catalog.is_draft(edition_id)) then
        raise exception 'the exam of a published edition does not change'
          using errcode = 'integrity_constraint_violation';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$
  `.execute(database);
}

/** By their table, then their columns, as PostgreSQL names them; which there are differs by its major version. */
async function renameConstraints(database: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string; table: string }>`
    select conname as name, relname as table from pg_constraint join pg_class on pg_class.oid = conrelid
    where connamespace = 'assessment'::regnamespace and conname like '%version%' and relname <> 'declaration'
  `.execute(database);
  for (const { name, table } of rows) {
    const next = name
      .replace(/^item_version(?=_)/, 'item_edition')
      .replace('achievement_version_id', 'edition_id')
      .replace('item_version_id', 'item_edition_id')
      .replace('version', 'number');
    await sql`
      alter table ${sql.table(`assessment.${table}`)} rename constraint ${sql.id(name)} to ${sql.id(next)}
    `.execute(database);
  }
}
