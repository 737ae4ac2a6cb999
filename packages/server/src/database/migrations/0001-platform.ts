import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform.setting (
      name text primary key,
      value jsonb not null,
      changed_at timestamptz not null default now()
    )
  `.execute(database);
}
