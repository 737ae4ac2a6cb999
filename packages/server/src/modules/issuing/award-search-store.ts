import type { Kysely } from 'kysely';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Award, AwardFilterStatus } from './award.ts';
import { awardRows, toAward } from './award-row-store.ts';

export interface AwardSearch {
  organisationId: string;
  /** Part of the holder's name or of the title. */
  text?: string | undefined;
  status?: AwardFilterStatus | undefined;
  /** Any edition of it. */
  achievementId?: string | undefined;
  now: Date;
  limit: number;
}

/** Where the page before ended. */
export interface AwardPlace {
  awardedAt: Date;
  awardId: string;
}

/** Newest first. */
export async function selectAwardsOfPerson(database: Kysely<Tables>, personId: string): Promise<Award[]> {
  const rows = await awardRows(database)
    .where('award.person_id', '=', personId)
    .orderBy('award.awarded_at', 'desc')
    .orderBy('award.id')
    .execute();
  return rows.map(toAward);
}

/** Newest first without counting, from where the page before ended: as fast on the last page as on the first. */
export async function selectAwardPage(
  database: Kysely<Tables>,
  search: AwardSearch & { after?: AwardPlace | undefined },
): Promise<Award[]> {
  const { after } = search;
  let rows = awardRows(database).where((where) => fits(where, search));
  if (after)
    rows = rows.where((where) =>
      where.or([
        where('award.awarded_at', '<', after.awardedAt),
        where.and([where('award.awarded_at', '=', after.awardedAt), where('award.id', '>', after.awardId)]),
      ]),
    );
  const found = await rows
    .orderBy('award.awarded_at', 'desc')
    .orderBy('award.id')
    .limit(search.limit)
    .execute();
  return found.map(toAward);
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

function fits(where: Where, search: AwardSearch): Expression<SqlBool> {
  const conditions = [where('award.organisation_id', '=', search.organisationId)];
  if (search.text) {
    const pattern = `%${search.text.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(
      where.or([where('award.holder_name', 'ilike', pattern), where('award.title', 'ilike', pattern)]),
    );
  }
  if (search.achievementId) conditions.push(where('award.achievement_id', '=', search.achievementId));
  if (search.status) conditions.push(hasStatus(where, search.status, search.now));
  return where.and(conditions);
}

function hasStatus(where: Where, status: AwardFilterStatus, now: Date) {
  if (status === 'revoked') return where('award.ended_at', 'is not', null);
  if (status === 'pending-signature') return where.and([unsigned(where), standing(where)]);
  const isSuspended = where.and([where('award.suspended_at', 'is not', null), standing(where)]);
  if (status === 'suspended') return isSuspended;
  const signed = [
    where('award.credential_id', 'is not', null),
    standing(where),
    where('award.suspended_at', 'is', null),
  ];
  if (status === 'expired') return where.and([...signed, where('award.expires_at', '<=', now)]);
  return where.and([
    ...signed,
    where.or([where('award.expires_at', 'is', null), where('award.expires_at', '>', now)]),
  ]);
}

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
