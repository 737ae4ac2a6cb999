import { type Kysely, sql } from 'kysely';

/** Whoever publishes or awards first may say that an address which does not last is meant; it is kept beside the steps. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`
    alter table site.step
      drop constraint step_name_check,
      add constraint step_name_check check (name in ('address', 'mail', 'backup', 'trial'))
  `.execute(database);
}
