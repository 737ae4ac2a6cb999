import { type Kysely, sql } from 'kysely';

/** Programs of other houses that are told what happens in an organisation, and what was told them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema webhooks`.execute(database);
  await sql`
    create table webhooks.webhook (
      id text primary key,
      organisation_id text not null,
      address text not null check (length(address) <= 500),
      description text not null check (length(description) <= 80),
      event_types text[] not null,
      secret bytea not null,
      -- signs too until then, so that the receiver can change over
      former_secret bytea,
      former_secret_until timestamptz,
      failing_since timestamptz,
      paused_at timestamptz,
      paused_because text check (paused_because in ('by-hand', 'failing', 'gone')),
      created_by text not null,
      created_at timestamptz not null,
      check ((former_secret is null) = (former_secret_until is null)),
      check ((paused_at is null) = (paused_because is null))
    )
  `.execute(database);
  await sql`create index webhook_of_organisation on webhooks.webhook (organisation_id)`.execute(database);
  await sql`
    create table webhooks.event (
      id text primary key,
      organisation_id text not null,
      type text not null,
      occurred_at timestamptz not null,
      body text not null,
      -- what it tells of: heard twice, it is told once
      source text not null unique,
      created_at timestamptz not null
    )
  `.execute(database);
  await sql`create index event_created on webhooks.event (created_at)`.execute(database);
  await sql`
    create table webhooks.delivery (
      id text primary key,
      webhook_id text not null references webhooks.webhook on delete cascade,
      event_id text not null references webhooks.event on delete cascade,
      state text not null check (state in ('waiting', 'delivered', 'failed')),
      attempts integer not null default 0,
      -- since it was last begun: says how long the next try waits
      failures integer not null default 0,
      next_at timestamptz,
      created_at timestamptz not null,
      unique (webhook_id, event_id)
    )
  `.execute(database);
  await sql`create index delivery_newest on webhooks.delivery (webhook_id, created_at desc, id)`.execute(
    database,
  );
  await sql`create index delivery_of_event on webhooks.delivery (event_id)`.execute(database);
  await sql`
    create table webhooks.attempt (
      delivery_id text not null references webhooks.delivery on delete cascade,
      number integer not null,
      at timestamptz not null,
      milliseconds integer not null,
      status integer,
      -- why there was no answer
      fault text,
      answer text not null default '',
      primary key (delivery_id, number),
      check ((status is null) <> (fault is null))
    )
  `.execute(database);
}
