import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Award, AwardSource } from './award.ts';
import { awardRows, toAward } from './award-row-store.ts';
import { selectQuestioned } from './question-store.ts';

export type NewAward = Omit<
  Award,
  'status' | 'endedAt' | 'endReason' | 'suspended' | 'credential' | 'issuedAt'
> & {
  awardedBy?: string;
  requestKey?: string;
};

/** False when the person holds this edition, or the same request or source made an award before. */
export async function insertAward(database: Transaction<Tables>, award: NewAward): Promise<boolean> {
  const row = await database
    .insertInto('issuing.award')
    .values({
      id: award.id,
      organisation_id: award.organisationId,
      person_id: award.personId,
      holder_name: award.holderName,
      achievement_id: award.achievementId,
      edition_id: award.editionId,
      title: award.title,
      source_kind: award.source.kind,
      source_reference: award.source.reference ?? null,
      score_percent: award.scorePercent ?? null,
      note: award.note ?? null,
      awarded_by: award.awardedBy ?? null,
      request_key: award.requestKey ?? null,
      awarded_at: award.awardedAt,
      expires_at: award.expiresAt ?? null,
      decided_at: award.decidedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectAward(database: Kysely<Tables>, awardId: string): Promise<Award | undefined> {
  const row = await awardRows(database).where('award.id', '=', awardId).executeTakeFirst();
  return row && toAward(row);
}

export async function selectHasSigned(database: Kysely<Tables>): Promise<boolean> {
  const row = await database.selectFrom('issuing.credential').select('award_id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Those that are there, in no order. */
export async function selectAwards(database: Kysely<Tables>, awardIds: readonly string[]): Promise<Award[]> {
  const rows = await awardRows(database).where('award.id', 'in', awardIds).execute();
  return rows.map(toAward);
}

/** The award of this edition that the person holds now; what ended is another. */
export async function selectStandingAward(
  database: Kysely<Tables>,
  by: { personId: string; editionId: string },
): Promise<Award | undefined> {
  const row = await awardRows(database)
    .where('award.person_id', '=', by.personId)
    .where('award.edition_id', '=', by.editionId)
    .where('award.ended_at', 'is', null)
    .executeTakeFirst();
  return row && toAward(row);
}

/** What became of an edition for a person: the award that stands, else the one that ended last. */
export async function selectAwardOfEdition(
  database: Kysely<Tables>,
  by: { personId: string; editionId: string },
): Promise<Award | undefined> {
  const row = await awardRows(database)
    .where('award.person_id', '=', by.personId)
    .where('award.edition_id', '=', by.editionId)
    .orderBy('award.ended_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return row && toAward(row);
}

/** The award that this source made, also when it has ended. */
export async function selectAwardOfSource(
  database: Kysely<Tables>,
  { kind, reference }: AwardSource,
): Promise<Award | undefined> {
  if (reference === undefined) return undefined;
  const row = await awardRows(database)
    .where('award.source_kind', '=', kind)
    .where('award.source_reference', '=', reference)
    .executeTakeFirst();
  return row && toAward(row);
}

export async function selectAwardOfRequest(
  database: Kysely<Tables>,
  by: { organisationId: string; requestKey: string },
): Promise<Award | undefined> {
  const row = await awardRows(database)
    .where('award.organisation_id', '=', by.organisationId)
    .where('award.request_key', '=', by.requestKey)
    .executeTakeFirst();
  return row && toAward(row);
}

/**
 * Holds those of these awards that wait for their signature, and are not in question, until the
 * transaction ends; their ids.
 */
export async function lockWaitingAwards(
  database: Transaction<Tables>,
  awardIds: readonly string[],
): Promise<Set<string>> {
  const rows = await database
    .selectFrom('issuing.award')
    .select('id')
    .where('id', 'in', awardIds)
    .where('credential_id', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const held = rows.map((row) => row.id);
  // Only now, as whoever put one in question may have held it until a moment ago.
  const questioned = await selectQuestioned(database, held);
  return new Set(held.filter((id) => !questioned.has(id)));
}

/** Holds an award that stands until the transaction ends; the id of its credential, if it has one. */
export async function lockStandingAward(
  database: Transaction<Tables>,
  awardId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('issuing.award')
    .select('credential_id')
    .where('id', '=', awardId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row?.credential_id ?? undefined;
}

/** Another name of the same person, as the newest credential says it. */
export async function updateHolderName(
  database: Transaction<Tables>,
  { awardId, holderName }: { awardId: string; holderName: string },
): Promise<void> {
  await database
    .updateTable('issuing.award')
    .set({ holder_name: holderName })
    .where('id', '=', awardId)
    .execute();
}

/** When it ends since it was renewed. */
export async function updateRenewed(
  database: Transaction<Tables>,
  { awardId, expiresAt }: { awardId: string; expiresAt: Date },
): Promise<void> {
  await database
    .updateTable('issuing.award')
    .set({ expires_at: expiresAt })
    .where('id', '=', awardId)
    .execute();
}

/** From now on each award leads to this credential. */
export async function updateNewest(
  database: Transaction<Tables>,
  newest: readonly { awardId: string; credentialId: string }[],
): Promise<void> {
  await sql`
    update issuing.award as award set credential_id = newest.credential_id
    from unnest(
      ${newest.map(({ awardId }) => awardId)}::text[],
      ${newest.map(({ credentialId }) => credentialId)}::text[]
    ) as newest (award_id, credential_id)
    where award.id = newest.award_id
  `.execute(database);
}

/** The award after it was suspended; undefined when it does not stand, waits for its signature or is suspended already. */
export async function updateSuspended(
  transaction: Transaction<Tables>,
  awardId: string,
  suspended: { at: Date; reason: string },
): Promise<Award | undefined> {
  const row = await transaction
    .updateTable('issuing.award')
    .set({ suspended_at: suspended.at, suspension_reason: suspended.reason })
    .where('id', '=', awardId)
    .where('ended_at', 'is', null)
    .where('credential_id', 'is not', null)
    .where('suspended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row && selectAward(transaction, row.id);
}

/** The award after its suspension was lifted; undefined when it does not stand or is not suspended. */
export async function updateReinstated(
  transaction: Transaction<Tables>,
  awardId: string,
): Promise<Award | undefined> {
  const row = await transaction
    .updateTable('issuing.award')
    .set({ suspended_at: null, suspension_reason: null })
    .where('id', '=', awardId)
    .where('ended_at', 'is', null)
    .where('suspended_at', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  return row && selectAward(transaction, row.id);
}

/** The award after it ended; undefined when it had ended before. */
export async function updateEnded(
  database: Transaction<Tables>,
  awardId: string,
  end: { at: Date; by: string; reason: string },
): Promise<Award | undefined> {
  const row = await database
    .updateTable('issuing.award')
    .set({ ended_at: end.at, ended_by: end.by, end_reason: end.reason })
    .where('id', '=', awardId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row && selectAward(database, row.id);
}
