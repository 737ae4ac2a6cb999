import { type Kysely, sql } from 'kysely';

/** What is left in schema access is about organisations; the schema goes when it is empty. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema organisations`.execute(database);
  for (const table of ['organisation', 'membership', 'invitation', 'application', 'api_token'])
    await sql`alter table ${sql.table(`access.${table}`)} set schema organisations`.execute(database);
  await sql`drop schema access`.execute(database);
}
