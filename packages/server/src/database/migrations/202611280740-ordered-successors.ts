import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  // By which order a credential was signed after another, so that an order that is done twice signs once.
  await sql`alter table issuing.succession add column order_id text`.execute(database);
  await sql`
    create unique index succession_of_order on issuing.succession (order_id) where order_id is not null
  `.execute(database);
}
