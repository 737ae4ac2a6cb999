import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table site.profile add column logo text not null default ''
      check (logo = '' or logo ~ '^[0-9a-f]{64}\\.(png|svg)$')
  `.execute(database);
}
