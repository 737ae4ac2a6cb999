import { type Kysely, sql } from 'kysely';

/** How an organisation shows itself: pictures by their digest, and one of our colours. The old column was never used. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table access.organisation
      drop column logo_svg,
      add column logo text check (logo ~ '^[0-9a-f]{64}\\.(png|svg)$'),
      add column cover text check (cover ~ '^[0-9a-f]{64}\\.(png|svg)$'),
      add column accent text check (length(accent) <= 40)
  `.execute(database);
}
