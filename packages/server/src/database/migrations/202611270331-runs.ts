import { type Kysely, sql } from 'kysely';

/** Who offers what, when, for how much: runs of an achievement, what each is offered for, and the rules of both. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.run (
      id text primary key,
      achievement_id text not null references catalog.achievement (id) on delete cascade,
      organisation_id text not null,
      name text not null,
      state text not null check (state in ('draft', 'open', 'closed', 'cancelled')),
      pace text not null check (pace in ('self-paced', 'scheduled')),
      time_zone text not null,
      -- Days in its own time zone, as 2026-11-27.
      starts_on text check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      ends_on text check (ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      enrols_from text check (enrols_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      enrols_until text check (enrols_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      -- Null: as many as come.
      capacity integer check (capacity > 0),
      seats_taken integer not null default 0 check (seats_taken >= 0),
      has_waiting_list boolean not null,
      details jsonb not null,
      cancelled_at timestamptz,
      cancelled_because text,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      check ((state = 'cancelled') = (cancelled_at is not null and cancelled_because is not null))
    )
  `.execute(database);
  await sql`create index run_by_achievement on catalog.run (achievement_id)`.execute(database);
  await sql`create index run_by_organisation on catalog.run (organisation_id, starts_on)`.execute(database);
  await sql`
    create table catalog.offer (
      id text primary key,
      run_id text not null references catalog.run (id) on delete cascade,
      track text not null check (track in ('audit', 'certified', 'assessment-only')),
      -- In the smallest unit of the currency (ISO 4217).
      price bigint not null check (price >= 0),
      currency text not null check (currency ~ '^[A-Z]{3}$'),
      details jsonb not null,
      -- Null: it can be chosen.
      ended_at timestamptz,
      created_at timestamptz not null,
      changed_at timestamptz not null
    )
  `.execute(database);
  await sql`create index offer_by_run on catalog.offer (run_id, created_at)`.execute(database);
  await sql`
    create table catalog.policies (
      organisation_id text not null,
      -- Empty: of all that the organisation offers.
      achievement_id text not null,
      body jsonb not null,
      changed_at timestamptz not null,
      primary key (organisation_id, achievement_id)
    )
  `.execute(database);
  // When what the listing says of dates is not so any more, by itself.
  await sql`alter table catalog.listing add column moves_at timestamptz`.execute(database);
  await sql`create index listing_moves on catalog.listing (moves_at) where moves_at is not null`.execute(
    database,
  );
}
