import { type Kysely, sql } from 'kysely';

/** What a holder lets others see until a day, and who opened it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table wallet.access_grant (
      id text primary key,
      person_id text not null,
      token_hash bytea not null unique,
      -- for the holder, who copies the address again; opens with a secret that is not in this database
      sealed_token bytea not null,
      name text not null,
      purpose text not null,
      has_evidence boolean not null,
      made_at timestamptz not null,
      changed_at timestamptz,
      -- its last day is over then
      ends_at timestamptz not null,
      -- its holder ended it
      ended_at timestamptz
    )
  `.execute(database);
  await sql`create index on wallet.access_grant (person_id, made_at)`.execute(database);
  await sql`
    create table wallet.granted_award (
      grant_id text not null references wallet.access_grant on delete cascade,
      award_id text not null,
      place integer not null,
      primary key (grant_id, award_id)
    )
  `.execute(database);
  await sql`
    create table wallet.opening (
      id text primary key,
      grant_id text not null references wallet.access_grant on delete cascade,
      opened_at timestamptz not null,
      kind text not null check (kind in ('person', 'program')),
      -- the family only, such as Firefox
      browser text,
      -- who said so by a button
      reader_id text,
      reader_name text,
      -- a hash under the salt of the day; gone with it
      visitor bytea
    )
  `.execute(database);
  await sql`create index on wallet.opening (grant_id, opened_at)`.execute(database);
  await sql`create index on wallet.opening (reader_id) where reader_id is not null`.execute(database);
  await sql`create table wallet.daily_salt (on_day text primary key, salt bytea not null)`.execute(database);
}
