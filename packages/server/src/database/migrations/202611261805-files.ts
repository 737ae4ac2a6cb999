import { type Kysely, sql } from 'kysely';

/**
 * Files: what bytes there are and where they lie, once each, and who keeps them for what. Which owners and purposes
 * there are is said in platform/files. Pictures that were kept before stay where they are and are read there.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform.file_content (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      place text not null unique check (length(place) <= 200),
      size bigint not null check (size >= 0),
      media_type text not null check (length(media_type) <= 100),
      claimed_at timestamptz not null
    )
  `.execute(database);
  await sql`create index file_content_claimed on platform.file_content (claimed_at)`.execute(database);
  await sql`
    create table platform.file (
      id text primary key,
      owner_kind text not null check (length(owner_kind) <= 20),
      owner_id text not null check (length(owner_id) <= 100),
      purpose text not null check (length(purpose) <= 40),
      about text not null check (length(about) <= 200),
      sha256 text not null references platform.file_content (sha256),
      name text not null check (length(name) <= 200),
      kept_at timestamptz not null
    )
  `.execute(database);
  await sql`
    create unique index file_once on platform.file (owner_kind, owner_id, purpose, about, sha256)
  `.execute(database);
  await sql`create index file_content_kept on platform.file (sha256)`.execute(database);
  await sql`
    create index file_newest on platform.file (owner_kind, owner_id, kept_at desc, id)
  `.execute(database);
}
