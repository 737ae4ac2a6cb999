import { type Kysely, sql } from 'kysely';

/** What somebody has checked many at a time: as it was handed in until it is checked, then what was found. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema verification`.execute(database);
  await sql`
    create table verification.presented (
      -- goes with its run
      run_id text not null references platform.bulk_run (id) on delete cascade,
      number integer not null check (number > 0),
      -- of the file, or the line of its table
      name text not null check (length(name) <= 400),
      address text check (length(address) <= 2000),
      -- erased as soon as it is checked
      content bytea,
      sha256 text check (length(sha256) = 64),
      verdict text check (length(verdict) <= 40),
      genuine text check (genuine in ('yes', 'no', 'unknown')),
      -- of the check, or the refusal, that decided
      code text check (length(code) <= 100),
      facts jsonb,
      -- what a genuine one says of itself
      title text,
      issuer_name text,
      issuer_id text,
      valid_from text,
      valid_until text,
      checked_at timestamptz,
      primary key (run_id, number),
      constraint checked_whole check ((verdict is null) = (checked_at is null) and (verdict is null) = (genuine is null)),
      constraint checked_is_erased check (verdict is null or content is null),
      constraint something_to_check check (verdict is not null or address is not null or content is not null)
    )
  `.execute(database);
  await sql`create index presented_verdict on verification.presented (run_id, verdict)`.execute(database);
  await sql`
    create table verification.verdict_file (
      run_id text primary key references platform.bulk_run (id) on delete cascade,
      content text not null,
      signed_at timestamptz not null
    )
  `.execute(database);
}
