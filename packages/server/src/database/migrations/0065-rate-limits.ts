import { type Kysely, sql } from 'kysely';

/** Unlogged: counts are worth nothing after a crash, and are written often. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create unlogged table platform.rate_limit (
      key bytea primary key,
      taken integer not null check (taken >= 0),
      ends_at timestamptz not null
    )
  `.execute(database);
  await sql`create index rate_limit_end on platform.rate_limit (ends_at)`.execute(database);
}
