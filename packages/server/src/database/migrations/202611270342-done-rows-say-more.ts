import { type Kysely, sql } from 'kysely';

/** A row that is done may say more of what became of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table platform.bulk_row drop constraint bulk_row_check`.execute(database);
  await sql`
    alter table platform.bulk_row add constraint bulk_row_code check (
      case
        when state in ('failed', 'skipped') then code is not null
        when state in ('new', 'ready') then code is null
        else true
      end
    )
  `.execute(database);
}
