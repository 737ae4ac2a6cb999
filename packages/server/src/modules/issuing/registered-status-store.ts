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

/** The lists in which the credential has such a status, all of them set or cleared now; empty when it has none. */
export async function updateRegistered(
  transaction: Transaction<Tables>,
  change: { organisationId: string; credentialId: string; purpose: ListPurpose; isSet: boolean; at: Date },
): Promise<string[]> {
  const rows = await transaction
    .updateTable('issuing.registered_status as registered')
    .from('issuing.status_list as list')
    .set({ is_set: change.isSet, changed_at: change.at })
    .whereRef('list.id', '=', 'registered.status_list_id')
    .where('list.purpose', '=', change.purpose)
    .where('registered.organisation_id', '=', change.organisationId)
    .where('registered.credential_id', '=', change.credentialId)
    .returning('registered.status_list_id')
    .execute();
  return [...new Set(rows.map((row) => row.status_list_id))];
}
