import { type Kysely, sql } from 'kysely';

/** Badges of other issuers that a person keeps here, and what the last check of each came to. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table wallet.imported_badge (
      id text primary key,
      person_id text not null,
      -- as it came: JSON text or token
      content text not null,
      sha256 bytea not null,
      -- of the id that its issuer gave it, with the issuer; null where it has none
      identity bytea,
      source_kind text not null check (source_kind in ('file', 'address', 'text')),
      -- name of the file, or the address
      source text not null,
      -- its own id, by which others name it
      credential_id text,
      about text not null,
      report text not null,
      verdict text not null,
      -- by what it names the person
      naming text not null check (naming in ('address', 'name', 'nobody')),
      is_open boolean not null,
      imported_at timestamptz not null,
      -- when the report was made
      checked_at timestamptz not null,
      -- the last try, also one that came to nothing
      tried_at timestamptz not null,
      -- put away; gone for good a month later
      removed_at timestamptz,
      unique (person_id, sha256),
      unique (person_id, identity)
    )
  `.execute(database);
  await sql`create index on wallet.imported_badge (tried_at) where removed_at is null`.execute(database);
  await sql`create index on wallet.imported_badge (removed_at) where removed_at is not null`.execute(
    database,
  );
  await sql`create index on wallet.imported_badge (credential_id) where is_open`.execute(database);
  await sql`create index on wallet.imported_badge (source) where is_open and source_kind = 'address'`.execute(
    database,
  );
}
