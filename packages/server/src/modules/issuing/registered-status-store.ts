import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { ListPurpose } from './status-store.ts';

export async function insertRegistered(
  transaction: Transaction<Tables>,
  status: {
    statusListId: string;
    index: number;
    organisationId: string;
    credentialId: string;
    createdAt: Date;
  },
): Promise<void> {
  await transaction
    .insertInto('issuing.registered_status')
    .values({
      status_list_id: status.statusListId,
      status_index: status.index,
      organisation_id: status.organisationId,
      credential_id: status.credentialId,
      created_at: status.createdAt,
    })
    .execute();
}

/** The lists in which the credential has such a status, with the bits of their entries; empty when it has none. */
export async function selectRegistered(
  transaction: Transaction<Tables>,
  wanted: { organisationId: string; credentialId: string; purpose: ListPurpose },
): Promise<{ statusListId: string; entryBits: number }[]> {
  const rows = await transaction
    .selectFrom('issuing.registered_status as registered')
    .innerJoin('issuing.status_list as list', 'list.id', 'registered.status_list_id')
    .select(['list.id', 'list.entry_bits'])
    .where('list.purpose', '=', wanted.purpose)
    .where('registered.organisation_id', '=', wanted.organisationId)
    .where('registered.credential_id', '=', wanted.credentialId)
    .distinct()
    .execute();
  return rows.map((row) => ({ statusListId: row.id, entryBits: row.entry_bits }));
}

/** All places of the credential in these lists have this value now. */
export async function updateRegistered(
  transaction: Transaction<Tables>,
  change: {
    organisationId: string;
    credentialId: string;
    statusListIds: string[];
    value: number;
    at: Date;
  },
): Promise<void> {
  await transaction
    .updateTable('issuing.registered_status')
    .set({ value: change.value, changed_at: change.at })
    .where('organisation_id', '=', change.organisationId)
    .where('credential_id', '=', change.credentialId)
    .where('status_list_id', 'in', change.statusListIds)
    .execute();
}
