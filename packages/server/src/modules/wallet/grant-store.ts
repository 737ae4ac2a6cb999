import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Tables, WalletAccessGrant } from '../../database/tables.ts';
import type { Grant } from './grant.ts';

interface StoredToken {
  tokenHash: Buffer;
  sealedToken: Buffer;
}

export async function insertGrant(
  database: Transaction<Tables>,
  { tokenHash, sealedToken, ...grant }: Grant & StoredToken,
): Promise<void> {
  await database
    .insertInto('wallet.access_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      token_hash: tokenHash,
      sealed_token: sealedToken,
      name: grant.name,
      purpose: grant.purpose,
      has_evidence: grant.hasEvidence,
      made_at: grant.madeAt,
      ends_at: grant.endsAt,
    })
    .execute();
  await insertAwards(database, grant);
}

export async function updateGrant(database: Transaction<Tables>, grant: Grant): Promise<void> {
  await database
    .updateTable('wallet.access_grant')
    .set({
      name: grant.name,
      purpose: grant.purpose,
      has_evidence: grant.hasEvidence,
      changed_at: grant.changedAt ?? null,
      ends_at: grant.endsAt,
      ended_at: grant.endedAt ?? null,
    })
    .where('id', '=', grant.id)
    .execute();
  await database.deleteFrom('wallet.granted_award').where('grant_id', '=', grant.id).execute();
  await insertAwards(database, grant);
}

async function insertAwards(database: Transaction<Tables>, grant: Grant): Promise<void> {
  await database
    .insertInto('wallet.granted_award')
    .values(grant.awardIds.map((awardId, place) => ({ grant_id: grant.id, award_id: awardId, place })))
    .execute();
}

export async function selectGrant(
  database: Kysely<Tables>,
  { grantId, personId }: { grantId: string; personId: string },
): Promise<Grant | undefined> {
  const row = await database
    .selectFrom('wallet.access_grant')
    .selectAll()
    .where('id', '=', grantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && withAwards(database, row);
}

/** Holds it until the transaction ends. */
export async function lockGrant(
  database: Transaction<Tables>,
  { grantId, personId }: { grantId: string; personId: string },
): Promise<Grant | undefined> {
  const row = await database
    .selectFrom('wallet.access_grant')
    .selectAll()
    .where('id', '=', grantId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row && withAwards(database, row);
}

/** Whatever its state. */
export async function selectGrantByToken(
  database: Kysely<Tables>,
  tokenHash: Buffer,
): Promise<Grant | undefined> {
  const row = await database
    .selectFrom('wallet.access_grant')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && withAwards(database, row);
}

export async function selectSealedToken(database: Kysely<Tables>, grantId: string): Promise<Buffer> {
  const row = await database
    .selectFrom('wallet.access_grant')
    .select('sealed_token')
    .where('id', '=', grantId)
    .executeTakeFirstOrThrow();
  return row.sealed_token;
}

/** Those that are open, or those that are not, the newest first. */
export async function selectGrantsOf(
  database: Kysely<Tables>,
  { personId, now, most, which }: { personId: string; now: Date; most: number; which: 'open' | 'past' },
): Promise<Grant[]> {
  const rows = await database
    .selectFrom('wallet.access_grant')
    .selectAll()
    .where('person_id', '=', personId)
    .where((where) => {
      const isOpen = where.and([where('ended_at', 'is', null), where('ends_at', '>', now)]);
      return which === 'open' ? isOpen : where.not(isOpen);
    })
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  const awards = await selectGranted(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toGrant(row, awards.get(row.id) ?? []));
}

/** Holds all grants of the person, so that two that are made at once are counted one after the other. */
export async function lockCountOpen(
  database: Transaction<Tables>,
  { personId, now }: { personId: string; now: Date },
): Promise<number> {
  const rows = await database
    .selectFrom('wallet.access_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.length;
}

export async function deleteGrantsOf(database: Kysely<Tables>, personId: string): Promise<void> {
  await database.deleteFrom('wallet.access_grant').where('person_id', '=', personId).execute();
}

/** Those that were over before the moment. */
export async function deleteGrantsOver(database: Kysely<Tables>, before: Date): Promise<void> {
  await database
    .deleteFrom('wallet.access_grant')
    .where((where) => where.or([where('ended_at', '<', before), where('ends_at', '<', before)]))
    .execute();
}

async function withAwards(database: Kysely<Tables>, row: Selectable<WalletAccessGrant>): Promise<Grant> {
  return toGrant(row, (await selectGranted(database, [row.id])).get(row.id) ?? []);
}

async function selectGranted(
  database: Kysely<Tables>,
  grantIds: readonly string[],
): Promise<Map<string, string[]>> {
  const granted = new Map<string, string[]>();
  if (grantIds.length === 0) return granted;
  const rows = await database
    .selectFrom('wallet.granted_award')
    .select(['grant_id', 'award_id'])
    .where('grant_id', 'in', grantIds)
    .orderBy('grant_id')
    .orderBy('place')
    .execute();
  for (const row of rows) granted.set(row.grant_id, [...(granted.get(row.grant_id) ?? []), row.award_id]);
  return granted;
}

function toGrant(row: Selectable<WalletAccessGrant>, awardIds: string[]): Grant {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    purpose: row.purpose,
    awardIds,
    hasEvidence: row.has_evidence,
    madeAt: row.made_at,
    ...(row.changed_at === null ? {} : { changedAt: row.changed_at }),
    endsAt: row.ends_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
  };
}

/** How many of these awards stand in a share link that is open now. */
export async function countGranted(
  database: Kysely<Tables>,
  awardIds: readonly string[],
  now: Date,
): Promise<number> {
  const { granted } = await database
    .selectFrom('wallet.granted_award as granted')
    .innerJoin('wallet.access_grant as share', 'share.id', 'granted.grant_id')
    .select(sql<number>`count(distinct granted.award_id)::int`.as('granted'))
    .where(sql<boolean>`granted.award_id = any(${[...awardIds]}::text[])`)
    .where('share.ended_at', 'is', null)
    .where('share.ends_at', '>', now)
    .executeTakeFirstOrThrow();
  return granted;
}
