import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { IssuingAward, Tables } from '../../database/tables.ts';
import type { Award, AwardFilterStatus, AwardStatus } from './award.ts';

export type NewAward = Omit<Award, 'status' | 'issuedAt' | 'revokedAt' | 'revocationReason' | 'place'> & {
  awardedBy?: string;
  requestKey?: string;
  createdAt: Date;
};

/** False when the person holds this version already, or the request was made before. */
export async function insertAward(transaction: Transaction<Tables>, award: NewAward): Promise<boolean> {
  const row = await transaction
    .insertInto('issuing.award')
    .values({
      id: award.id,
      organisation_id: award.organisationId,
      person_id: award.personId,
      holder_name: award.holderName,
      achievement_id: award.achievementId,
      achievement_version_id: award.achievementVersionId,
      title: award.title,
      source: award.source,
      attempt_id: award.attemptId ?? null,
      score_percent: award.scorePercent ?? null,
      note: award.note ?? null,
      awarded_by: award.awardedBy ?? null,
      request_key: award.requestKey ?? null,
      status: 'pending-signature',
      awarded_at: award.awardedAt,
      expires_at: award.expiresAt ?? null,
      created_at: award.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectAward(database: Kysely<Tables>, awardId: string): Promise<Award | undefined> {
  const row = await database
    .selectFrom('issuing.award')
    .selectAll()
    .where('id', '=', awardId)
    .executeTakeFirst();
  return row && toAward(row);
}

export async function selectHasAwards(database: Kysely<Tables>): Promise<boolean> {
  const row = await database.selectFrom('issuing.award').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function selectAwardOf(
  database: Kysely<Tables>,
  by: { personId: string; achievementVersionId: string },
): Promise<Award | undefined> {
  const row = await database
    .selectFrom('issuing.award')
    .selectAll()
    .where('person_id', '=', by.personId)
    .where('achievement_version_id', '=', by.achievementVersionId)
    .executeTakeFirst();
  return row && toAward(row);
}

export async function selectAwardOfRequest(
  database: Kysely<Tables>,
  by: { organisationId: string; requestKey: string },
): Promise<Award | undefined> {
  const row = await database
    .selectFrom('issuing.award')
    .selectAll()
    .where('organisation_id', '=', by.organisationId)
    .where('request_key', '=', by.requestKey)
    .executeTakeFirst();
  return row && toAward(row);
}

/** Newest first. */
export async function selectAwardsOfPerson(database: Kysely<Tables>, personId: string): Promise<Award[]> {
  const rows = await database
    .selectFrom('issuing.award')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('awarded_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toAward);
}

export interface AwardSearch {
  organisationId: string;
  /** Part of the holder's name or of the title. */
  text?: string | undefined;
  status?: AwardFilterStatus | undefined;
  now: Date;
  limit: number;
  offset: number;
}

export async function searchAwards(
  database: Kysely<Tables>,
  search: AwardSearch,
): Promise<{ awards: Award[]; total: number }> {
  const rows = await narrow(database.selectFrom('issuing.award'), search)
    .selectAll()
    .orderBy('awarded_at', 'desc')
    .orderBy('id')
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  const { total } = await narrow(database.selectFrom('issuing.award'), search)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return { awards: rows.map(toAward), total };
}

/** Without counting: what waits for its signature first, then what was awarded last. */
export async function selectNewest(
  database: Kysely<Tables>,
  { organisationId, limit }: { organisationId: string; limit: number },
): Promise<Award[]> {
  const newest = database
    .selectFrom('issuing.award')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('awarded_at', 'desc')
    .orderBy('id')
    .limit(limit);
  const [waiting, signed] = await Promise.all([
    newest.where('status', '=', 'pending-signature').execute(),
    newest.where('status', '<>', 'pending-signature').execute(),
  ]);
  return [...waiting, ...signed].slice(0, limit).map(toAward);
}

/** Revoked since then, the latest first. */
export async function selectRevokedSince(
  database: Kysely<Tables>,
  { organisationId, since, limit }: { organisationId: string; since: Date; limit: number },
): Promise<Award[]> {
  const rows = await database
    .selectFrom('issuing.award')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'revoked')
    .where('revoked_at', '>=', since)
    .orderBy('revoked_at', 'desc')
    .orderBy('id')
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

function narrow<Columns>(
  query: SelectQueryBuilder<Tables, 'issuing.award', Columns>,
  search: AwardSearch,
): SelectQueryBuilder<Tables, 'issuing.award', Columns> {
  let narrowed = query.where('organisation_id', '=', search.organisationId);
  if (search.text) {
    const pattern = `%${search.text.replace(/[\\%_]/g, '\\$&')}%`;
    narrowed = narrowed.where((where) =>
      where.or([where('holder_name', 'ilike', pattern), where('title', 'ilike', pattern)]),
    );
  }
  if (search.status === 'expired')
    narrowed = narrowed.where('status', '=', 'issued').where('expires_at', '<=', search.now);
  else if (search.status === 'issued')
    narrowed = narrowed
      .where('status', '=', 'issued')
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', search.now)]));
  else if (search.status) narrowed = narrowed.where('status', '=', search.status);
  return narrowed;
}

/** Gives the award its place; one that is signed keeps the place that it has. */
export async function updatePlace(
  transaction: Transaction<Tables>,
  awardId: string,
  place: { statusListId: string; index: number },
): Promise<void> {
  await transaction
    .updateTable('issuing.award')
    .set({ status_list_id: place.statusListId, status_index: place.index })
    .where('id', '=', awardId)
    .where('status', '=', 'pending-signature')
    .execute();
}

/** False when the award no longer waits for its signature, or has another place than the one that was signed. */
export async function updateIssued(
  transaction: Transaction<Tables>,
  awardId: string,
  { issuedAt, place }: { issuedAt: Date; place: { statusListId: string; index: number } },
): Promise<boolean> {
  const row = await transaction
    .updateTable('issuing.award')
    .set({ status: 'issued', issued_at: issuedAt })
    .where('id', '=', awardId)
    .where('status', '=', 'pending-signature')
    .where('status_list_id', '=', place.statusListId)
    .where('status_index', '=', place.index)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The award after it was revoked; undefined when it had been revoked before. */
export async function updateRevoked(
  transaction: Transaction<Tables>,
  awardId: string,
  revocation: { at: Date; by: string; reason: string },
): Promise<Award | undefined> {
  const row = await transaction
    .updateTable('issuing.award')
    .set({
      status: 'revoked',
      revoked_at: revocation.at,
      revoked_by: revocation.by,
      revocation_reason: revocation.reason,
    })
    .where('id', '=', awardId)
    .where('status', '<>', 'revoked')
    .returningAll()
    .executeTakeFirst();
  return row && toAward(row);
}

export async function insertCredential(
  transaction: Transaction<Tables>,
  credential: { awardId: string; content: Uint8Array; keyId: string; signedAt: Date },
): Promise<void> {
  await transaction
    .insertInto('issuing.credential')
    .values({
      award_id: credential.awardId,
      content: Buffer.from(credential.content),
      key_id: credential.keyId,
      signed_at: credential.signedAt,
    })
    .execute();
}

/** The signed bytes, exactly as they were signed. */
export async function selectCredential(
  database: Kysely<Tables>,
  awardId: string,
): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('issuing.credential')
    .select('content')
    .where('award_id', '=', awardId)
    .executeTakeFirst();
  return row && new Uint8Array(row.content);
}

/** The person's lasting subject id; `fresh` becomes it when there is none. */
export async function findOrInsertSubject(
  transaction: Transaction<Tables>,
  personId: string,
  fresh: string,
): Promise<string> {
  await transaction
    .insertInto('issuing.holder')
    .values({ person_id: personId, subject_id: fresh })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  const row = await transaction
    .selectFrom('issuing.holder')
    .select('subject_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.subject_id;
}

function toAward(row: Selectable<IssuingAward>): Award {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    holderName: row.holder_name,
    achievementId: row.achievement_id,
    achievementVersionId: row.achievement_version_id,
    title: row.title,
    source: row.source as Award['source'],
    ...(row.attempt_id ? { attemptId: row.attempt_id } : {}),
    ...(row.score_percent === null ? {} : { scorePercent: Number(row.score_percent) }),
    ...(row.note ? { note: row.note } : {}),
    status: row.status as AwardStatus,
    awardedAt: row.awarded_at,
    ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
    ...(row.issued_at ? { issuedAt: row.issued_at } : {}),
    ...(row.revoked_at ? { revokedAt: row.revoked_at } : {}),
    ...(row.revocation_reason ? { revocationReason: row.revocation_reason } : {}),
    ...(row.status_list_id !== null && row.status_index !== null
      ? { place: { statusListId: row.status_list_id, index: row.status_index } }
      : {}),
  };
}
