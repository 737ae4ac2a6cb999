import { type Kysely, sql } from 'kysely';

/**
 * What a skill and a scale are called in languages besides the one that they were written in, which the interface had
 * offered in English alone.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  // BCP 47: what name and description, name and levels are written in.
  await sql`alter table skills.skill add column language text not null default 'en'`.execute(database);
  await sql`alter table skills.framework add column language text not null default 'en'`.execute(database);
  await sql`alter table skills.skill alter column language drop default`.execute(database);
  await sql`alter table skills.framework alter column language drop default`.execute(database);
  await sql`
    create table skills.label (
      skill_id text not null references skills.skill (id),
      language text not null check (length(language) <= 35),
      kind text not null check (kind in ('preferred', 'alternative')),
      -- 0 for the preferred one; alternatives in their order
      place integer not null check (place between 0 and 99),
      text text not null check (length(text) <= 500),
      -- lower case, without accents: what a search compares
      search_text text not null,
      search tsvector generated always as (${words('search_text')}) stored,
      primary key (skill_id, language, kind, place),
      check (kind = 'alternative' or place = 0)
    )
  `.execute(database);
  await sql`create index label_search on skills.label using gin (search)`.execute(database);
  await sql`
    create table skills.description (
      skill_id text not null references skills.skill (id),
      language text not null check (length(language) <= 35),
      text text not null check (length(text) <= 8000),
      primary key (skill_id, language)
    )
  `.execute(database);
  await sql`
    create table skills.scale_text (
      framework_id text not null references skills.framework (id),
      language text not null check (length(language) <= 35),
      -- 0 for the scale itself
      level integer not null check (level between 0 and 99),
      name text check (length(name) <= 500),
      description text check (length(description) <= 8000),
      primary key (framework_id, language, level)
    )
  `.execute(database);
  await sql`
    alter table skills.skill
    add column search tsvector generated always as (${words('search_name')}) stored
  `.execute(database);
  await sql`create index skill_search on skills.skill using gin (search)`.execute(database);
}

/** Words alone, cut as a search cuts what was typed: "node.js" is found by "js". */
function words(column: string) {
  return sql`to_tsvector('simple', regexp_replace(${sql.ref(column)}, '[][!-/:-@\\\\^_\`{-~]+', ' ', 'g'))`;
}
