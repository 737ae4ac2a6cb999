import { type Kysely, sql } from 'kysely';

/** What others can check of an organisation: its legal name, its domain, where one complains. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table trust.provider (
      organisation_id text primary key,
      legal_name text not null default '',
      complaints text not null default '',
      host text,
      token text,
      verified_at timestamptz,
      checked_at timestamptz,
      constraint domain_with_token check ((host is null) = (token is null)),
      constraint verified_when_checked check (verified_at is null or (host is not null and checked_at is not null))
    )
  `.execute(database);
}
