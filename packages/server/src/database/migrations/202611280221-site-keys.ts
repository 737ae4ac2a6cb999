import { type Kysely, sql } from 'kysely';

/** The key with which the site signs what it says itself, for no organisation. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table site.signing_key (
      is_only boolean primary key default true check (is_only),
      key_id text not null,
      public_jwk jsonb not null,
      valid_from timestamptz not null
    )
  `.execute(database);
}
