import { type Kysely, sql } from 'kysely';

/** A role counts once, however often it was sent: lists that were stored before are folded, and no longer one can come. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['access.membership', 'access.invitation']) {
    await sql`
      update ${sql.table(table)} set roles = (select array_agg(distinct role order by role) from unnest(roles) as role)
      where cardinality(roles) > 1
        and cardinality(roles) > (select count(distinct role) from unnest(roles) as role)
    `.execute(database);
    await sql`
      alter table ${sql.table(table)} add constraint roles_are_few check (cardinality(roles) <= 20)
    `.execute(database);
  }
}
