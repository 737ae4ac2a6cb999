import { type Kysely, sql } from 'kysely';

/** What people should know, each thing once, and by which way they want to hear of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema notices`.execute(database);
  await sql`
    create table notices.notice (
      id text primary key,
      person_id text not null,
      key text not null,
      code text not null,
      params jsonb not null,
      path text not null check (path like '/%'),
      mail text not null check (mail in ('none', 'due', 'sent')),
      created_at timestamptz not null,
      read_at timestamptz,
      unique (person_id, key)
    )
  `.execute(database);
  await sql`create index notice_newest on notices.notice (person_id, created_at desc, id)`.execute(database);
  await sql`create index notice_unread on notices.notice (person_id) where read_at is null`.execute(database);
  await sql`create index notice_due on notices.notice (person_id) where mail = 'due'`.execute(database);
  await sql`create index notice_age on notices.notice (created_at)`.execute(database);
  await sql`
    create table notices.preference (
      person_id text primary key,
      mail text not null check (mail in ('at-once', 'daily', 'never'))
    )
  `.execute(database);
}
