import { type Kysely, sql } from 'kysely';

/**
 * Translations are a part of an edition's content, and as final as the rest of it once it is published: the trigger
 * `keep_published` compares the whole row. There is room for them.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table catalog.achievement_version drop constraint texts_are_bounded, add constraint texts_are_bounded
    check (length(title) <= 500 and length(content::text) <= 800000 and cardinality(skill_ids) <= 200) not valid
  `.execute(database);
}
