import type { Kysely } from 'kysely';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Award } from './award.ts';
import { awardRows, toAward } from './award-row-store.ts';

/** Newest first. */
export async function selectAwardsOfPerson(database: Kysely<Tables>, personId: string): Promise<Award[]> {
  const rows = await awardRows(database)
    .where('award.person_id', '=', personId)
    .orderBy('award.awarded_at', 'desc')
    .orderBy('award.id')
    .execute();
  return rows.map(toAward);
}

/** Without counting: what waits for its signature first, then what was awarded last. */
export async function selectNewest(
  database: Kysely<Tables>,
  { organisationId, limit }: { organisationId: string; limit: number },
): Promise<Award[]> {
  const newest = awardRows(database)
    .where('award.organisation_id', '=', organisationId)
    .orderBy('award.awarded_at', 'desc')
    .orderBy('award.id')
    .limit(limit);
  const [waiting, others] = await Promise.all([
    newest.where((where) => where.and([unsigned(where), standing(where)])).execute(),
    newest.where((where) => where.not(where.and([unsigned(where), standing(where)]))).execute(),
  ]);
  return [...waiting, ...others].slice(0, limit).map(toAward);
}

/** Ended since then, the latest first. */
export async function selectEndedSince(
  database: Kysely<Tables>,
  { organisationId, since, limit }: { organisationId: string; since: Date; limit: number },
): Promise<Award[]> {
  const rows = await awardRows(database)
    .where('award.organisation_id', '=', organisationId)
    .where('award.ended_at', '>=', since)
    .orderBy('award.ended_at', 'desc')
    .orderBy('award.id')
    .limit(limit)
    .execute();
  return rows.map(toAward);
}

export async function countAwards(database: Kysely<Tables>, organisationId: string): Promise<number> {
  const { total } = await database
    .selectFrom('issuing.award')
    .select(sql<number>`count(*)::int`.as('total'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return total;
}

type Where = ExpressionBuilder<Tables & { award: Tables['issuing.award'] }, 'award'>;

function unsigned(where: Where) {
  return where('award.credential_id', 'is', null);
}

function standing(where: Where) {
  return where('award.ended_at', 'is', null);
}

/** Signed awards that stand and end in the window, by when they end; the next page begins after the last of one. */
export async function selectExpiring(
  database: Kysely<Tables>,
  page: { from: Date; until: Date; after: Pick<Award, 'id' | 'expiresAt'> | undefined; limit: number },
): Promise<Award[]> {
  const { after } = page;
  let query = awardRows(database)
    .where('award.ended_at', 'is', null)
    .where('award.credential_id', 'is not', null)
    .where('award.expires_at', '>', page.from)
    .where('award.expires_at', '<=', page.until);
  if (after)
    query = query.where(
      sql<boolean>`(award.expires_at, award.id) > (${after.expiresAt}::timestamptz, ${after.id})`,
    );
  const rows = await query.orderBy('award.expires_at').orderBy('award.id').limit(page.limit).execute();
  return rows.map(toAward);
}
