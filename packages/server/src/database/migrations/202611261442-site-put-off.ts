import { type Kysely, sql } from 'kysely';

/** Until when administrators are not reminded of the checklist, and who wished so. One row at most. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    create table site.put_off (
      is_only boolean primary key default true check (is_only),
      until timestamptz not null,
      put_off_by text not null
    )
  `.execute(database);
}
