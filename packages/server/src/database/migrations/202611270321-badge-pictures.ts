import { type Kysely, sql } from 'kysely';

/**
 * Pictures that authors designed or brought. A picture never changes: a change is another one, so that an edition keeps
 * the one that it was published with, and the next draft begins with it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.badge_picture (
      id text primary key,
      organisation_id text not null,
      body jsonb not null,
      svg text not null check (length(svg) between 1 and 1500000),
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`
    alter table catalog.achievement_edition
    add column picture_id text references catalog.badge_picture (id)
  `.execute(database);
  await sql`
    create index edition_picture on catalog.achievement_edition (picture_id) where picture_id is not null
  `.execute(database);
  await sql`
    create function catalog.keep_picture() returns trigger language plpgsql as $$
    begin
      raise exception 'a picture does not change' using errcode = 'integrity_constraint_violation';
    end $$
  `.execute(database);
  await sql`
    create trigger keep_picture before update on catalog.badge_picture for each row
    execute function catalog.keep_picture()
  `.execute(database);
}
