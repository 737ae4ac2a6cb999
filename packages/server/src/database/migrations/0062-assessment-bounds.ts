import { type Kysely, sql } from 'kysely';

/** A second line behind the rules of the module; what is stored already is left as it is. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assessment.exam add constraint texts_are_bounded
    check (length(title) <= 500 and length(settings::text) <= 10000) not valid
  `.execute(database);
  await sql`
    alter table assessment.item_version add constraint texts_are_bounded
    check (length(prompt) <= 16000 and length(choices::text) <= 100000) not valid
  `.execute(database);
  await sql`
    alter table assessment.item_key add constraint texts_are_bounded check (length(rationale) <= 16000) not valid
  `.execute(database);
}
