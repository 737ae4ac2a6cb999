import { type Kysely, sql } from 'kysely';

/** Long work over many rows: what was asked for, how far it is, and what became of each row. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform.bulk_run (
      id text primary key,
      kind text not null check (length(kind) <= 60),
      organisation_id text not null,
      started_by text not null,
      request_key text check (length(request_key) <= 200),
      state text not null check (state in ('checking', 'checked', 'running', 'done', 'cancelled')),
      options jsonb not null default '{}',
      total int not null check (total >= 0),
      checked int not null default 0,
      done int not null default 0,
      failed int not null default 0,
      skipped int not null default 0,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      check ((state in ('done', 'cancelled')) = (finished_at is not null)),
      check (done + failed + skipped <= total)
    )
  `.execute(database);
  await sql`create unique index bulk_run_request on platform.bulk_run (organisation_id, request_key)`.execute(
    database,
  );
  await sql`create index bulk_run_newest on platform.bulk_run (organisation_id, created_at desc, id)`.execute(
    database,
  );
  await sql`
    create table platform.bulk_row (
      run_id text not null references platform.bulk_run (id) on delete cascade,
      number int not null check (number > 0),
      input jsonb not null,
      state text not null default 'new' check (state in ('new', 'ready', 'done', 'failed', 'skipped')),
      about text,
      code text,
      params jsonb,
      primary key (run_id, number),
      check ((state in ('failed', 'skipped')) = (code is not null))
    )
  `.execute(database);
  await sql`create index bulk_row_state on platform.bulk_row (run_id, state, number)`.execute(database);
}
