import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';

export async function selectIsClosed(database: Kysely<Tables>, awardId: string): Promise<boolean> {
  const row = await database
    .selectFrom('wallet.closed_award')
    .select('award_id')
    .where('award_id', '=', awardId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectClosedOf(database: Kysely<Tables>, personId: string): Promise<Set<string>> {
  const rows = await database
    .selectFrom('wallet.closed_award')
    .select('award_id')
    .where('person_id', '=', personId)
    .execute();
  return new Set(rows.map((row) => row.award_id));
}

export async function insertClosed(
  database: Kysely<Tables>,
  closed: { awardId: string; personId: string; at: Date },
): Promise<void> {
  await database
    .insertInto('wallet.closed_award')
    .values({ award_id: closed.awardId, person_id: closed.personId, closed_at: closed.at })
    .onConflict((conflict) => conflict.column('award_id').doNothing())
    .execute();
}

export async function deleteClosed(database: Kysely<Tables>, awardId: string): Promise<void> {
  await database.deleteFrom('wallet.closed_award').where('award_id', '=', awardId).execute();
}

/** How many of these awards their holders closed to others. */
export async function countClosed(database: Kysely<Tables>, awardIds: readonly string[]): Promise<number> {
  const { closed } = await database
    .selectFrom('wallet.closed_award')
    .select(sql<number>`count(*)::int`.as('closed'))
    .where(sql<boolean>`award_id = any(${[...awardIds]}::text[])`)
    .executeTakeFirstOrThrow();
  return closed;
}
