import { type Kysely, sql } from 'kysely';

/** What an organisation begins new achievements from, besides the presets that come with Cairn. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table assessment.preset (
      id text primary key,
      organisation_id text not null,
      body jsonb not null,
      added_at timestamptz not null
    )
  `.execute(database);
  await sql`create index preset_of on assessment.preset (organisation_id, added_at, id)`.execute(database);
}
