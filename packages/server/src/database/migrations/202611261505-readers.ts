import { type Kysely, sql } from 'kysely';

/** In which language, where and when a person reads. Null is: as the browser says. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table people.person
      add column language text check (language ~ '^[a-z]{2,3}$'),
      add column time_zone text check (length(time_zone) between 1 and 64),
      add column country_code text check (country_code ~ '^[A-Z]{2}$')
  `.execute(database);
}
