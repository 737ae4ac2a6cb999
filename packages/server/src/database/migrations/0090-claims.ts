import { type Kysely, sql } from 'kysely';

/** Awards to addresses that no account has yet: they wait until the owner of the mailbox takes them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table issuing.claim (
      id text primary key,
      organisation_id text not null,
      achievement_version_id text not null,
      title text not null check (length(title) <= 500),
      address text not null check (length(address) <= 254),
      address_key text not null,
      awarded_at timestamptz not null,
      expires_at timestamptz check (expires_at > awarded_at),
      note text check (length(note) <= 1000),
      awarded_by text not null,
      request_key text not null,
      token_hash bytea not null unique,
      created_at timestamptz not null,
      sent_at timestamptz not null,
      taken_at timestamptz,
      award_id text references issuing.award (id),
      withdrawn_at timestamptz,
      unique (organisation_id, request_key),
      check ((taken_at is null) = (award_id is null)),
      check (taken_at is null or withdrawn_at is null)
    )
  `.execute(database);
  await sql`
    create unique index claim_open on issuing.claim (address_key, achievement_version_id)
    where taken_at is null and withdrawn_at is null
  `.execute(database);
  await sql`
    create index claim_organisation on issuing.claim (organisation_id, created_at desc, id)
    where taken_at is null and withdrawn_at is null
  `.execute(database);
}
