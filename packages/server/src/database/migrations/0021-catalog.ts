import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema catalog`.execute(database);
  await sql`
    create table catalog.achievement (
      id text primary key,
      organisation_id text not null,
      created_by text not null,
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`create index achievement_by_organisation on catalog.achievement (organisation_id)`.execute(
    database,
  );
  await sql`
    create table catalog.achievement_version (
      id text primary key,
      achievement_id text not null references catalog.achievement (id),
      organisation_id text not null,
      version integer not null check (version > 0),
      status text not null check (status in ('draft', 'published', 'superseded', 'retired')),
      title text not null,
      kind text not null,
      subject text not null,
      language text not null,
      -- everything else that the version says, as modules/catalog/achievement-version.ts types it
      content jsonb not null,
      -- lower case, without accents: what a search compares
      search_text text not null,
      search tsvector generated always as (to_tsvector('simple', search_text)) stored,
      skill_ids text[] not null,
      published_at timestamptz,
      changed_at timestamptz not null,
      unique (achievement_id, version),
      check ((status = 'draft') = (published_at is null))
    )
  `.execute(database);
  await sql`
    create unique index achievement_one_draft on catalog.achievement_version (achievement_id) where status = 'draft'
  `.execute(database);
  await sql`
    create unique index achievement_one_published on catalog.achievement_version (achievement_id)
    where status = 'published'
  `.execute(database);
  await sql`
    create index achievement_published_at on catalog.achievement_version (published_at desc)
    where status = 'published'
  `.execute(database);
  await sql`create index achievement_search on catalog.achievement_version using gin (search)`.execute(
    database,
  );
  await sql`create index achievement_skills on catalog.achievement_version using gin (skill_ids)`.execute(
    database,
  );
  await sql`
    create table catalog.version_assessment (
      achievement_version_id text not null references catalog.achievement_version (id),
      assessment_id text not null,
      -- what the page says about it, as modules/catalog/achievement-version.ts types it
      summary jsonb not null,
      primary key (achievement_version_id, assessment_id)
    )
  `.execute(database);
  // Earners stay on the version that they earned: what was published never changes, only its status moves on.
  await sql`
    create function catalog.keep_published() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.status <> 'draft' then
          raise exception 'a published version is kept for ever';
        end if;
        return old;
      end if;
      if old.status <> 'draft' and (
        (to_jsonb(new) - array['status', 'changed_at', 'search'])
          is distinct from (to_jsonb(old) - array['status', 'changed_at', 'search'])
        or (old.status, new.status) not in (
          ('published', 'published'), ('published', 'superseded'), ('published', 'retired'),
          ('superseded', 'superseded'), ('retired', 'retired')
        )
      ) then
        raise exception 'a published version does not change';
      end if;
      return new;
    end $$
  `.execute(database);
  await sql`
    create trigger keep_published before update or delete on catalog.achievement_version
    for each row execute function catalog.keep_published()
  `.execute(database);
}
