import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Opening } from './grant.ts';

export interface NewOpening extends Opening {
  id: string;
  grantId: string;
  visitor: Buffer;
}

/** The salt of that day; `fresh` becomes it where there is none. */
export async function findOrInsertSalt(
  database: Kysely<Tables>,
  { day, fresh }: { day: string; fresh: Uint8Array },
): Promise<Uint8Array> {
  const row = { on_day: day, salt: Buffer.from(fresh) };
  await database
    .insertInto('wallet.daily_salt')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { salt } = await database
    .selectFrom('wallet.daily_salt')
    .select('salt')
    .where('on_day', '=', day)
    .executeTakeFirstOrThrow();
  return salt;
}

/** Holds the grant, so that two openings at once are looked at one after the other. */
export async function lockForOpening(database: Transaction<Tables>, grantId: string): Promise<void> {
  await database
    .selectFrom('wallet.access_grant')
    .select('id')
    .where('id', '=', grantId)
    .forUpdate()
    .execute();
}

/** The newest opening by this visitor since then. */
export async function selectRecent(
  database: Kysely<Tables>,
  { grantId, visitor, since }: { grantId: string; visitor: Buffer; since: Date },
): Promise<string | undefined> {
  const row = await database
    .selectFrom('wallet.opening')
    .select('id')
    .where('grant_id', '=', grantId)
    .where('opened_at', '>', since)
    .where('visitor', '=', visitor)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

export async function countSince(
  database: Kysely<Tables>,
  { grantId, since }: { grantId: string; since: Date },
): Promise<number> {
  const { total } = await database
    .selectFrom('wallet.opening')
    .select(sql<number>`count(*)::int`.as('total'))
    .where('grant_id', '=', grantId)
    .where('opened_at', '>=', since)
    .executeTakeFirstOrThrow();
  return total;
}

export async function insertOpening(database: Kysely<Tables>, opening: NewOpening): Promise<void> {
  await database
    .insertInto('wallet.opening')
    .values({
      id: opening.id,
      grant_id: opening.grantId,
      opened_at: opening.openedAt,
      kind: opening.kind,
      browser: opening.browser ?? null,
      visitor: opening.visitor,
    })
    .execute();
}

export async function updateReader(
  database: Kysely<Tables>,
  { openingId, readerId, readerName }: { openingId: string; readerId: string; readerName: string },
): Promise<void> {
  await database
    .updateTable('wallet.opening')
    .set({ reader_id: readerId, reader_name: readerName })
    .where('id', '=', openingId)
    .execute();
}

/** The newest first. */
export async function selectOpenings(
  database: Kysely<Tables>,
  { grantId, most }: { grantId: string; most: number },
): Promise<Opening[]> {
  const rows = await database
    .selectFrom('wallet.opening')
    .select(['opened_at', 'kind', 'browser', 'reader_name'])
    .where('grant_id', '=', grantId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    openedAt: row.opened_at,
    kind: row.kind === 'program' ? 'program' : 'person',
    browser: row.browser ?? undefined,
    readerName: row.reader_name ?? undefined,
  }));
}

/** How often each was opened, by people and by programs. */
export async function countByGrant(
  database: Kysely<Tables>,
  grantIds: readonly string[],
): Promise<{ grantId: string; kind: string; total: number; lastAt: Date }[]> {
  if (grantIds.length === 0) return [];
  const rows = await database
    .selectFrom('wallet.opening')
    .select(['grant_id as grantId', 'kind'])
    .select(sql<number>`count(*)::int`.as('total'))
    .select(sql<Date>`max(opened_at)`.as('lastAt'))
    .where('grant_id', 'in', grantIds)
    .groupBy(['grant_id', 'kind'])
    .execute();
  return rows;
}

/** Openings by people a day (UTC), as `2026-11-28`; days without any are left out. */
export async function countByDay(
  database: Kysely<Tables>,
  { grantId, since }: { grantId: string; since: Date },
): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('wallet.opening')
    .select(sql<string>`to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD')`.as('day'))
    .select(sql<number>`count(*)::int`.as('total'))
    .where('grant_id', '=', grantId)
    .where('kind', '=', 'person')
    .where('opened_at', '>=', since)
    .groupBy('day')
    .execute();
  return new Map(rows.map(({ day, total }) => [day, total]));
}

export async function deleteOpeningsBefore(database: Kysely<Tables>, before: Date): Promise<void> {
  await database.deleteFrom('wallet.opening').where('opened_at', '<', before).execute();
}

/** From then on nobody can tell whether two openings of a day that is over were by the same visitor. */
export async function forgetVisitors(
  database: Kysely<Tables>,
  { day, before }: { day: string; before: Date },
): Promise<void> {
  await database.deleteFrom('wallet.daily_salt').where('on_day', '<', day).execute();
  await database
    .updateTable('wallet.opening')
    .set({ visitor: null })
    .where('opened_at', '<', before)
    .where('visitor', 'is not', null)
    .execute();
}

export async function forgetReader(database: Kysely<Tables>, readerId: string): Promise<void> {
  await database
    .updateTable('wallet.opening')
    .set({ reader_id: null, reader_name: null })
    .where('reader_id', '=', readerId)
    .execute();
}
