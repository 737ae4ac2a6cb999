import { type Kysely, sql } from 'kysely';

/** Skills that come from outside are looked up by the addresses under which they are known. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create index skill_by_url on skills.skill (url) where url is not null`.execute(database);
}
