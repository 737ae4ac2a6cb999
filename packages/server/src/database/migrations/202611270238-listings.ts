import { type Kysely, sql } from 'kysely';

/**
 * What the catalogue is searched by: a row for each achievement that is or was offered. A row keeps the transaction that
 * changed it, so that whoever follows can ask for exactly what it has not seen, in whatever order transactions end.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.listing (
      achievement_id text primary key references catalog.achievement (id) on delete cascade,
      organisation_id text not null,
      -- Null: it is not offered any more.
      edition_id text unique references catalog.achievement_edition (id),
      published_at timestamptz,
      skill_ids text[] not null default '{}',
      format integer not null,
      body jsonb,
      changed_in xid8 not null default pg_current_xact_id()
    )
  `.execute(database);
  await sql`create index listing_changed_in on catalog.listing (changed_in)`.execute(database);
  await sql`create index listing_newest on catalog.listing (published_at desc, edition_id) where edition_id is not null`.execute(
    database,
  );
  await sql`
    create index listing_newest_of on catalog.listing (organisation_id, published_at desc, edition_id)
    where edition_id is not null
  `.execute(database);
  await sql`create index listing_skills on catalog.listing using gin (skill_ids)`.execute(database);
  await sql`
    create table catalog.listed_skill (
      skill_id text primary key,
      language text not null,
      names jsonb not null
    )
  `.execute(database);
  // What full text search in the table needed: the index has its own.
  await sql`alter table catalog.achievement_edition drop column search, drop column search_text`.execute(
    database,
  );
  // An organisation's kind, country and name are looked up when the search reads its listings.
  await sql`
    create function catalog.organisation_changed() returns trigger language plpgsql as $$
    begin
      update catalog.listing set changed_in = pg_current_xact_id() where organisation_id = new.id;
      perform pg_notify('cairn_listing', new.id);
      return null;
    end $$
  `.execute(database);
  await sql`
    create trigger tell_the_catalogue after update on organisations.organisation for each row
    when ((old.name, old.kind, old.country_code) is distinct from (new.name, new.kind, new.country_code))
    execute function catalog.organisation_changed()
  `.execute(database);
}
