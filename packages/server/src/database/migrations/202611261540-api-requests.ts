import { type Kysely, sql } from 'kysely';

/** What programs asked with an Idempotency-Key, and what they were answered: a repeat gets the same. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema api`.execute(database);
  // Unlogged tables would be empty after a crash, and a repeat would be done twice.
  await sql`
    create table api.idempotent_request (
      owner text not null,
      key_hash bytea not null check (length(key_hash) = 32),
      print bytea not null check (length(print) = 32),
      begun_at timestamptz not null,
      status integer,
      headers jsonb,
      body text,
      primary key (owner, key_hash),
      constraint whole_answer check ((status is null) = (body is null) and (status is null) = (headers is null))
    )
  `.execute(database);
  await sql`create index idempotent_request_begun on api.idempotent_request (begun_at)`.execute(database);
}
