import { type Kysely, sql } from 'kysely';

/** Frameworks of skills as others publish them, imported edition by edition; whatever is in them is known by its URI. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table skills.source (
      id text primary key,
      -- null: for everyone on this instance
      organisation_id text,
      format text not null check (format in ('esco', 'onet', 'case', 'ctdl-asn', 'csv')),
      uri text not null check (length(uri) <= 2000),
      name text not null check (length(name) <= 500),
      publisher text check (length(publisher) <= 500),
      licence text check (length(licence) <= 2000),
      -- what its publisher calls the edition
      version text check (length(version) <= 100),
      -- of the skills: the language in which they were first imported
      language text not null check (length(language) <= 35),
      -- what its skills are measured on
      scale_id text not null references skills.framework (id),
      -- 0 until an import ended
      edition integer not null default 0,
      -- grows with every change of its skills, so that an index knows that it is old
      revision integer not null default 1,
      -- which column of a table says what
      mapping jsonb not null default '{}',
      created_at timestamptz not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`create unique index source_once on skills.source (coalesce(organisation_id, ''), uri)`.execute(
    database,
  );
  await sql`
    create table skills.edition (
      source_id text not null references skills.source (id),
      number integer not null check (number > 0),
      run_id text not null unique,
      version text,
      language text not null,
      added integer not null,
      changed integer not null,
      gone integer not null,
      imported_at timestamptz not null,
      primary key (source_id, number)
    )
  `.execute(database);
  await sql`
    create table skills.edition_change (
      run_id text not null,
      -- as the rows of the run were numbered
      place integer not null,
      source_id text not null references skills.source (id),
      type text not null check (type in ('skill', 'links', 'anchors', 'occupation', 'needs')),
      uri text not null,
      name text not null,
      change text not null check (change in ('added', 'changed', 'gone')),
      primary key (run_id, place)
    )
  `.execute(database);
  await sql`create index edition_change_of on skills.edition_change (source_id, run_id)`.execute(database);
  await sql`
    create table skills.imported (
      source_id text not null references skills.source (id),
      type text not null check (type in ('skill', 'links', 'anchors', 'occupation', 'needs')),
      uri text not null check (length(uri) <= 2000),
      -- '' for what no language says
      language text not null,
      name text not null,
      -- of what was imported last, so that the same again is seen to be the same
      digest text not null,
      primary key (source_id, type, uri, language)
    )
  `.execute(database);
  await sql`
    alter table skills.skill
    add column source_id text references skills.source (id),
    -- it is in no newer edition
    add column gone_at timestamptz,
    add constraint imported_has_uri check (source_id is null or url is not null)
  `.execute(database);
  await sql`drop index skills.skill_once`.execute(database);
  await sql`
    create unique index skill_once on skills.skill (coalesce(organisation_id, ''), framework_id, search_name)
    where source_id is null
  `.execute(database);
  await sql`
    create unique index skill_by_uri on skills.skill (source_id, url) where source_id is not null
  `.execute(database);
  await sql`
    create table skills.link (
      source_id text not null references skills.source (id),
      from_uri text not null,
      kind text not null check (kind in ('broader', 'related')),
      -- of a skill of this framework, or of a group that another list has
      to_uri text not null check (length(to_uri) <= 2000),
      primary key (source_id, from_uri, kind, to_uri)
    )
  `.execute(database);
  await sql`create index link_to on skills.link (source_id, to_uri, kind)`.execute(database);
  await sql`
    create table skills.anchor (
      skill_id text not null references skills.skill (id),
      language text not null check (length(language) <= 35),
      level integer not null check (level between 0 and 99),
      text text not null check (length(text) <= 2000),
      primary key (skill_id, language, level)
    )
  `.execute(database);
  await sql`
    create table skills.occupation (
      id text primary key,
      source_id text not null references skills.source (id),
      uri text not null check (length(uri) <= 2000),
      code text check (length(code) <= 200),
      gone_at timestamptz,
      unique (source_id, uri)
    )
  `.execute(database);
  await sql`
    create table skills.occupation_text (
      occupation_id text not null references skills.occupation (id),
      language text not null check (length(language) <= 35),
      name text not null check (length(name) <= 500),
      alternatives text[] not null default '{}',
      description text check (length(description) <= 8000),
      primary key (occupation_id, language)
    )
  `.execute(database);
  await sql`
    create table skills.occupation_skill (
      occupation_id text not null references skills.occupation (id),
      skill_id text not null references skills.skill (id),
      need text check (need in ('essential', 'optional')),
      -- as published: O*NET says importance from 1 to 5, level from 0 to 7
      importance real,
      level real,
      primary key (occupation_id, skill_id)
    )
  `.execute(database);
  await sql`create index occupation_skill_of on skills.occupation_skill (skill_id)`.execute(database);
}
