import { type Kysely, sql } from 'kysely';

/** One name for what is published: edition. A status list counts its changes, and which of them its text holds. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['award', 'claim'])
    await sql`
      alter table ${sql.table(`issuing.${table}`)} rename column achievement_version_id to edition_id
    `.execute(database);
  await sql`alter table issuing.status_list rename column version to changes`.execute(database);
  await sql`alter table issuing.status_list rename column published_version to published_changes`.execute(
    database,
  );
  const { rows } = await sql<{ name: string; table: string }>`
    select conname as name, relname as table from pg_constraint join pg_class on pg_class.oid = conrelid
    where connamespace = 'issuing'::regnamespace and conname like '%version%'
  `.execute(database);
  for (const { name, table } of rows) {
    const next = name.replace('achievement_version_id', 'edition_id').replace('version', 'changes');
    await sql`
      alter table ${sql.table(`issuing.${table}`)} rename constraint ${sql.id(name)} to ${sql.id(next)}
    `.execute(database);
  }
}
