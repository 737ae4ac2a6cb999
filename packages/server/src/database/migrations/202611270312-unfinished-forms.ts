import { type Kysely, sql } from 'kysely';

/** What somebody typed into a page of a draft and what could not be saved yet: one a person and page. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.unfinished_form (
      edition_id text not null references catalog.achievement_edition (id) on delete cascade,
      person_id text not null,
      page text not null,
      body jsonb not null,
      kept_at timestamptz not null,
      primary key (edition_id, person_id, page)
    )
  `.execute(database);
}
