import { type Kysely, sql } from 'kysely';

/** What people ask an organisation to decide, what was said about it, and how it was decided. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema cases`.execute(database);
  await sql`
    create table cases.matter (
      id text primary key,
      kind text not null,
      organisation_id text not null,
      asker_id text not null,
      subject_id text not null,
      title text not null,
      wish text,
      statement text not null,
      appeals text unique references cases.matter (id),
      state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
      opened_at timestamptz not null,
      due_at timestamptz not null,
      claimed_by text,
      decided_by text,
      decided_at timestamptz,
      reason text,
      constraint whole_decision check (
        (state in ('accepted', 'declined')) = (decided_by is not null and decided_at is not null and reason is not null)
      )
    )
  `.execute(database);
  await sql`
    create unique index matter_open_once on cases.matter (kind, subject_id, asker_id) where state = 'open'
  `.execute(database);
  await sql`create index matter_queue on cases.matter (organisation_id, due_at, id)`.execute(database);
  await sql`create index matter_asker on cases.matter (asker_id, opened_at desc)`.execute(database);
  await sql`
    create table cases.comment (
      id text primary key,
      matter_id text not null references cases.matter (id),
      author_id text not null,
      text text not null,
      written_at timestamptz not null
    )
  `.execute(database);
  await sql`create index comment_matter on cases.comment (matter_id, written_at)`.execute(database);
}
