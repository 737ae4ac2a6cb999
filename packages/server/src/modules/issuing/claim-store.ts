import type { Kysely, Selectable, Transaction } from 'kysely';
import type { IssuingClaim, Tables } from '../../database/tables.ts';

/** An award to an address that no account had: it waits for the owner of the mailbox to take it. */
export interface Claim {
  id: string;
  organisationId: string;
  editionId: string;
  title: string;
  address: string;
  awardedAt: Date;
  expiresAt?: Date;
  note?: string;
  /** Person id of who gave it. */
  awardedBy: string;
  createdAt: Date;
  /** When the mail was written last. */
  sentAt: Date;
  awardId?: string;
}

export type NewClaim = Omit<Claim, 'awardId'> & { addressKey: string; requestKey: string; tokenHash: Buffer };

/** False when the same waits for this address already, or the request was made before. */
export async function insertClaim(database: Transaction<Tables>, claim: NewClaim): Promise<boolean> {
  const row = await database
    .insertInto('issuing.claim')
    .values({
      id: claim.id,
      organisation_id: claim.organisationId,
      edition_id: claim.editionId,
      title: claim.title,
      address: claim.address,
      address_key: claim.addressKey,
      awarded_at: claim.awardedAt,
      expires_at: claim.expiresAt ?? null,
      note: claim.note ?? null,
      awarded_by: claim.awardedBy,
      request_key: claim.requestKey,
      token_hash: claim.tokenHash,
      created_at: claim.createdAt,
      sent_at: claim.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The claim behind the link of a mail while it waits or was taken; withdrawn ones are gone. */
export async function selectClaimOfToken(
  database: Kysely<Tables>,
  tokenHash: Buffer,
): Promise<Claim | undefined> {
  const row = await database
    .selectFrom('issuing.claim')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && toClaim(row);
}

export async function selectClaimOfRequest(
  database: Kysely<Tables>,
  by: { organisationId: string; requestKey: string },
): Promise<Claim | undefined> {
  const row = await database
    .selectFrom('issuing.claim')
    .selectAll()
    .where('organisation_id', '=', by.organisationId)
    .where('request_key', '=', by.requestKey)
    .executeTakeFirst();
  return row && toClaim(row);
}

/** What waits for any of these addresses, newest first. */
export async function selectOpenClaimsOf(
  database: Kysely<Tables>,
  addressKeys: readonly string[],
): Promise<Claim[]> {
  if (addressKeys.length === 0) return [];
  const rows = await openClaims(database)
    .where('address_key', 'in', [...addressKeys])
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(toClaim);
}

/** The award that a claim became; undefined while it waits. */
export async function selectAwardIdOfClaim(
  database: Kysely<Tables>,
  claimId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('issuing.claim')
    .select('award_id')
    .where('id', '=', claimId)
    .executeTakeFirst();
  return row?.award_id ?? undefined;
}

/** What waits to be taken from an organisation, newest first. */
export async function selectOpenClaims(
  database: Kysely<Tables>,
  by: { organisationId: string; limit: number },
): Promise<Claim[]> {
  const rows = await openClaims(database)
    .where('organisation_id', '=', by.organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(by.limit)
    .execute();
  return rows.map(toClaim);
}

/** The open claim, held until the transaction ends, so that it is taken or withdrawn once. */
export async function lockOpenClaim(
  database: Transaction<Tables>,
  claimId: string,
): Promise<Claim | undefined> {
  const row = await openClaims(database).where('id', '=', claimId).forUpdate().executeTakeFirst();
  return row && toClaim(row);
}

export async function updateTaken(
  database: Transaction<Tables>,
  claimId: string,
  taken: { at: Date; awardId: string },
): Promise<void> {
  await database
    .updateTable('issuing.claim')
    .set({ taken_at: taken.at, award_id: taken.awardId })
    .where('id', '=', claimId)
    .where('taken_at', 'is', null)
    .execute();
}

export async function updateWithdrawn(
  database: Transaction<Tables>,
  claimId: string,
  at: Date,
): Promise<void> {
  await database.updateTable('issuing.claim').set({ withdrawn_at: at }).where('id', '=', claimId).execute();
}

/** A new link takes the place of the old one. */
export async function updateSent(
  database: Transaction<Tables>,
  claimId: string,
  sent: { at: Date; tokenHash: Buffer },
): Promise<void> {
  await database
    .updateTable('issuing.claim')
    .set({ sent_at: sent.at, token_hash: sent.tokenHash })
    .where('id', '=', claimId)
    .execute();
}

/** Those that were neither taken nor withdrawn. */
export function openClaims(database: Kysely<Tables>) {
  return database
    .selectFrom('issuing.claim')
    .selectAll()
    .where('taken_at', 'is', null)
    .where('withdrawn_at', 'is', null);
}

export function toClaim(row: Selectable<IssuingClaim>): Claim {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    editionId: row.edition_id,
    title: row.title,
    address: row.address,
    awardedAt: row.awarded_at,
    ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
    ...(row.note === null ? {} : { note: row.note }),
    awardedBy: row.awarded_by,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    ...(row.award_id === null ? {} : { awardId: row.award_id }),
  };
}
