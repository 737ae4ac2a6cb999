import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create schema wallet`.execute(database);
  // No row: whoever has the award's unguessable address may see it. The holder can close and open it.
  await sql`
    create table wallet.closed_award (
      award_id text primary key,
      person_id text not null,
      closed_at timestamptz not null
    )
  `.execute(database);
}
