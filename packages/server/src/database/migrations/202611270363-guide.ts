import { type Kysely, sql } from 'kysely';

/** What the administrators say in place of our own answers and meanings, and what they add, by language. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table site.guide_entry (
      kind text not null check (kind in ('question', 'term')),
      key text not null check (length(key) <= 60),
      language text not null check (length(language) <= 35),
      title text not null check (length(title) <= 160),
      text text not null check (length(text) <= 4000),
      changed_at timestamptz not null,
      changed_by text not null,
      primary key (kind, key, language)
    )
  `.execute(database);
}
