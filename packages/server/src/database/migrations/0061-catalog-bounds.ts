import { type Kysely, sql } from 'kysely';

/** A second line behind the rules of the module; what is stored already is left as it is. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table catalog.achievement_version add constraint texts_are_bounded
    check (length(title) <= 500 and length(content::text) <= 400000 and cardinality(skill_ids) <= 200)
    not valid
  `.execute(database);
}
