import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { addressKey } from './address-rules.ts';

export interface EmailAddress {
  id: string;
  address: string;
  isPrimary: boolean;
  verifiedAt: Date;
}

/** False when the address already belongs to somebody. */
export async function insertAddress(
  database: Kysely<Tables>,
  email: { id: string; personId: string; address: string; isPrimary: boolean; verifiedAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('people.email_address')
    .values({
      id: email.id,
      person_id: email.personId,
      address: email.address.trim(),
      address_key: addressKey(email.address),
      is_primary: email.isPrimary,
      verified_at: email.verifiedAt,
    })
    .onConflict((conflict) => conflict.column('address_key').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function selectAddresses(database: Kysely<Tables>, personId: string): Promise<EmailAddress[]> {
  const rows = await database
    .selectFrom('people.email_address')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('is_primary', 'desc')
    .orderBy('address_key')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    address: row.address,
    isPrimary: row.is_primary,
    verifiedAt: row.verified_at,
  }));
}

export async function updatePrimaryAddress(
  database: Kysely<Tables>,
  personId: string,
  emailId: string,
): Promise<void> {
  await database
    .updateTable('people.email_address')
    .set({ is_primary: false })
    .where('person_id', '=', personId)
    .where('is_primary', '=', true)
    .execute();
  await database
    .updateTable('people.email_address')
    .set({ is_primary: true })
    .where('person_id', '=', personId)
    .where('id', '=', emailId)
    .execute();
}

export async function deleteAddress(
  database: Kysely<Tables>,
  personId: string,
  emailId: string,
): Promise<void> {
  await database
    .deleteFrom('people.email_address')
    .where('person_id', '=', personId)
    .where('id', '=', emailId)
    .where('is_primary', '=', false)
    .execute();
}

/** Takes away the addresses that came to the account after this moment; the primary one stays. */
export async function deleteAddressesSince(
  database: Kysely<Tables>,
  personId: string,
  since: Date,
): Promise<void> {
  await database
    .deleteFrom('people.email_address')
    .where('person_id', '=', personId)
    .where('is_primary', '=', false)
    .where('verified_at', '>', since)
    .execute();
}
