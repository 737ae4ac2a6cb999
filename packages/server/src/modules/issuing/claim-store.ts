import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
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
  /** When a mail server took the last mail. */
  mailedAt?: Date;
  /** When its link was opened first. */
  openedAt?: Date;
  bounced?: Bounce;
  /** How often whoever has not taken it was reminded. */
  reminders: number;
  stage: ClaimStage;
}

/** A mail that came back. */
interface Bounce {
  at: Date;
  /** Nothing is sent to this address again. */
  isFinal: boolean;
  reason: string;
}

/** How far it came. */
export const claimStages = ['unsent', 'sent', 'arrived', 'bounced', 'opened', 'taken', 'withdrawn'] as const;
type ClaimStage = (typeof claimStages)[number];

export type NewClaim = Omit<Claim, 'awardId' | 'stage' | 'reminders'> & {
  addressKey: string;
  requestKey: string;
  tokenHash: Buffer;
};

/** Ids of those that are there now: none where the same waits for the address already, or the request was made before. */
export async function insertClaims(
  database: Transaction<Tables>,
  claims: readonly NewClaim[],
): Promise<Set<string>> {
  // In one order, so that two who offer the same at once wait for each other and not each for the other.
  const given = [...claims]
    .sort((one, other) => (one.addressKey < other.addressKey ? -1 : 1))
    .map((claim) => ({
      id: claim.id,
      organisation_id: claim.organisationId,
      edition_id: claim.editionId,
      title: claim.title,
      address: claim.address,
      address_key: claim.addressKey,
      awarded_at: claim.awardedAt,
      expires_at: claim.expiresAt,
      note: claim.note,
      awarded_by: claim.awardedBy,
      request_key: claim.requestKey,
      token_hash: claim.tokenHash.toString('hex'),
      created_at: claim.createdAt,
      sent_at: claim.sentAt,
    }));
  const { rows } = await sql<{ id: string }>`
    insert into issuing.claim (id, organisation_id, edition_id, title, address, address_key, awarded_at, expires_at,
      note, awarded_by, request_key, token_hash, created_at, sent_at)
    select id, organisation_id, edition_id, title, address, address_key, awarded_at, expires_at,
      note, awarded_by, request_key, decode(token_hash, 'hex'), created_at, sent_at
    from json_to_recordset(${JSON.stringify(given)}::json) as given (id text, organisation_id text, edition_id text,
      title text, address text, address_key text, awarded_at timestamptz, expires_at timestamptz, note text,
      awarded_by text, request_key text, token_hash text, created_at timestamptz, sent_at timestamptz)
    on conflict do nothing
    returning id
  `.execute(database);
  return new Set(rows.map(({ id }) => id));
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

/** How many of an organisation wait, counted as far as a thousand. */
export async function selectWaitingCount(
  database: Kysely<Tables>,
  { organisationId }: { organisationId: string },
): Promise<number> {
  const waiting = openClaims(database).where('organisation_id', '=', organisationId).limit(1000);
  const { total } = await database
    .selectFrom(waiting.as('waiting'))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
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
    ...(row.mailed_at ? { mailedAt: row.mailed_at } : {}),
    ...(row.opened_at ? { openedAt: row.opened_at } : {}),
    ...(row.bounced_at
      ? { bounced: { at: row.bounced_at, isFinal: row.bounce_is_final, reason: row.bounce_reason ?? '' } }
      : {}),
    reminders: row.reminders,
    stage: stageOf(row),
  };
}

function stageOf(row: Selectable<IssuingClaim>): ClaimStage {
  if (row.withdrawn_at) return 'withdrawn';
  if (row.taken_at) return 'taken';
  if (row.opened_at) return 'opened';
  if (row.bounced_at) return 'bounced';
  if (row.arrived_at) return 'arrived';
  return row.mailed_at ? 'sent' : 'unsent';
}
