import { type Kysely, sql } from 'kysely';

/** Who wrote a draft, what was said of it, how it was reviewed; and whether an organisation asks for a review. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.review_setting (
      organisation_id text primary key,
      is_needed boolean not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create table catalog.draft_editor (
      edition_id text not null references catalog.achievement_edition (id) on delete cascade,
      person_id text not null,
      edited_at timestamptz not null,
      primary key (edition_id, person_id)
    )
  `.execute(database);
  await sql`
    create table catalog.draft_review (
      case_id text primary key,
      -- In which order they were asked for: two can be of one moment.
      number bigint generated always as identity,
      edition_id text not null references catalog.achievement_edition (id) on delete cascade,
      -- Of the draft as it was when it was asked for.
      print text not null,
      state text not null default 'open' check (state in ('open', 'approved', 'changes-asked', 'withdrawn')),
      asked_by text not null,
      asked_at timestamptz not null,
      decided_by text,
      decided_at timestamptz,
      reason text,
      constraint decided_by_somebody check ((state in ('approved', 'changes-asked')) = (decided_by is not null))
    )
  `.execute(database);
  await sql`
    create unique index draft_review_open on catalog.draft_review (edition_id) where state = 'open'
  `.execute(database);
  await sql`
    create index draft_review_edition on catalog.draft_review (edition_id, number desc)
  `.execute(database);
  await sql`
    create table catalog.draft_comment (
      id text primary key,
      number bigint generated always as identity,
      edition_id text not null references catalog.achievement_edition (id) on delete cascade,
      answers text references catalog.draft_comment (id) on delete cascade,
      place text not null,
      author_id text not null,
      text text not null,
      written_at timestamptz not null,
      resolved_by text,
      resolved_at timestamptz,
      constraint resolved_by_somebody check ((resolved_by is null) = (resolved_at is null)),
      constraint only_the_first_is_resolved check (answers is null or resolved_by is null)
    )
  `.execute(database);
  await sql`
    create index draft_comment_edition on catalog.draft_comment (edition_id, number)
  `.execute(database);
}
