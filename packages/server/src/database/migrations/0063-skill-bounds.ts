import { type Kysely, sql } from 'kysely';

/** A second line behind the rules of the module; what is stored already is left as it is. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table skills.skill add constraint texts_are_bounded
    check (length(name) <= 500 and length(description) <= 8000 and length(url) <= 4000) not valid
  `.execute(database);
}
