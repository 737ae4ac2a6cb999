import { type Kysely, sql } from 'kysely';

/** A case that nobody asked for: Cairn opens it for the person whom it is about, who may write to it and appeal. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table cases.matter add column opened_by text not null default 'asker' check (opened_by in ('asker', 'cairn'))
  `.execute(database);
}
