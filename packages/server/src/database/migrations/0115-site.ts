import { type Kysely, sql } from 'kysely';

/** What this site says of itself, and what its administrator has done once. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema site`.execute(database);
  // One row at most.
  await sql`
    create table site.profile (
      is_only boolean primary key default true check (is_only),
      name text not null check (length(name) <= 60),
      contact text not null check (length(contact) <= 254),
      imprint text not null check (length(imprint) <= 8000),
      privacy text not null check (length(privacy) <= 8000),
      help text not null check (length(help) <= 8000),
      changed_at timestamptz not null
    )
  `.execute(database);
  // A step counts only for the fact that it was done for: the address that was confirmed, the mail server that was proven.
  await sql`
    create table site.step (
      name text not null check (name in ('address', 'mail', 'backup')),
      about text not null check (length(about) <= 2000),
      done_by text not null,
      done_at timestamptz not null,
      primary key (name, about)
    )
  `.execute(database);
  await sql`
    create table site.mail_proof (
      token_hash bytea primary key,
      about text not null check (length(about) <= 2000),
      person_id text not null,
      created_at timestamptz not null
    )
  `.execute(database);
}
