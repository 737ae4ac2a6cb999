import { type Kysely, sql } from 'kysely';

/** Catalogues of others: what was handed in, which column says what, and what became of each thing. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema imports`.execute(database);
  await sql`
    create table imports.upload (
      id text primary key,
      organisation_id text not null,
      -- as its owner calls the file
      name text not null check (length(name) <= 200),
      created_by text not null,
      created_at timestamptz not null,
      -- of what was planned from it; its file is let go then
      run_id text
    )
  `.execute(database);
  await sql`create index upload_by_age on imports.upload (created_at)`.execute(database);
  await sql`
    create table imports.mapping (
      organisation_id text not null,
      -- of the names of the columns
      print text not null,
      uses jsonb not null,
      changed_at timestamptz not null,
      primary key (organisation_id, print)
    )
  `.execute(database);
  await sql`
    create table imports.item (
      organisation_id text not null,
      -- what its source knows it by
      key text not null check (length(key) <= 500),
      achievement_id text not null,
      -- of the last import that changed it, and how, so that a row done twice says the same
      run_id text not null,
      change text not null check (change in ('created', 'changed')),
      -- of what was imported last, so that only what is different there is changed here
      prints jsonb not null,
      imported_at timestamptz not null,
      primary key (organisation_id, key)
    )
  `.execute(database);
}
