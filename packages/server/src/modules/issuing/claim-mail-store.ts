import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { type Claim, openClaims, toClaim } from './claim-store.ts';

/** Those of an organisation among them. */
export async function selectOwnClaims(
  database: Kysely<Tables>,
  claimIds: readonly string[],
  organisationId: string,
): Promise<Claim[]> {
  const rows = await database
    .selectFrom('issuing.claim')
    .selectAll()
    .where(sql<boolean>`id = any(${[...claimIds]}::text[])`)
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map(toClaim);
}

/** The claim that waits for this address already, other than this one. */
export async function selectOpenTwin(
  database: Kysely<Tables>,
  { id, editionId, addressKey }: { id: string; editionId: string; addressKey: string },
): Promise<string | undefined> {
  const row = await openClaims(database)
    .where('address_key', '=', addressKey)
    .where('edition_id', '=', editionId)
    .where('id', '<>', id)
    .executeTakeFirst();
  return row?.id;
}

/** A new link takes the place of the old one. */
export async function updateSent(
  database: Transaction<Tables>,
  claimId: string,
  sent: { at: Date; tokenHash: Buffer; isReminder: boolean },
): Promise<void> {
  await database
    .updateTable('issuing.claim')
    .set((row) => ({
      ...{ sent_at: sent.at, token_hash: sent.tokenHash, bounced_at: null, bounce_reason: null },
      ...(sent.isReminder && { reminders: row('reminders', '+', 1) }),
    }))
    .where('id', '=', claimId)
    .execute();
}

/** Another address takes the place of one at which nothing arrives: what became of the mails before is forgotten. */
export async function updateAddress(
  database: Transaction<Tables>,
  claimId: string,
  { address, addressKey }: { address: string; addressKey: string },
): Promise<void> {
  await database
    .updateTable('issuing.claim')
    .set({
      ...{ address, address_key: addressKey, reminders: 0 },
      ...{ mailed_at: null, arrived_at: null, opened_at: null },
      ...{ bounced_at: null, bounce_is_final: false, bounce_reason: null },
    })
    .where('id', '=', claimId)
    .execute();
}

/** The first time. */
export async function updateOpened(database: Kysely<Tables>, claimId: string, at: Date): Promise<void> {
  await database
    .updateTable('issuing.claim')
    .set({ opened_at: at })
    .where('id', '=', claimId)
    .where('opened_at', 'is', null)
    .execute();
}
