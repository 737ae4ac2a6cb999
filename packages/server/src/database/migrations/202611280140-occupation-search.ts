import { type Kysely, sql } from 'kysely';

/** Occupations are searched by every reader who compares, and so by an index. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create function skills.occupation_words(name text, alternatives text[]) returns tsvector
    language sql immutable parallel safe as $$
      select to_tsvector('simple', regexp_replace(
        regexp_replace(normalize(lower(name || ' ' || array_to_string(alternatives, ' ')), NFKD), '[\\u0300-\\u036f]', '', 'g'),
        '[][!-/:-@\\\\^_\`{-~]+', ' ', 'g'))
    $$
  `.execute(database);
  await sql`
    alter table skills.occupation_text
    add column search tsvector generated always as (skills.occupation_words(name, alternatives)) stored
  `.execute(database);
  await sql`create index occupation_text_search on skills.occupation_text using gin (search)`.execute(
    database,
  );
}
