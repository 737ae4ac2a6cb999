import { type Kysely, sql } from 'kysely';

/** What an organisation lets others do with the descriptions of what it offers, and what registries ask of it besides. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.open_data (
      organisation_id text primary key,
      -- SPDX identifier; null: all rights reserved.
      licence text,
      sector text,
      contact_email text not null default '',
      -- Hosts that may show the finder in a frame; none: every site.
      finder_hosts text[] not null default '{}',
      is_recognizing boolean not null default false
    )
  `.execute(database);
  // For feeds of what was published, superseded and retired, the newest first.
  await sql`
    create index achievement_edition_changed on catalog.achievement_edition (changed_at desc, id desc)
    where status <> 'draft'
  `.execute(database);
  await sql`
    create index achievement_edition_changed_of
    on catalog.achievement_edition (organisation_id, changed_at desc, id desc)
    where status <> 'draft'
  `.execute(database);
}
