import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { ListPurpose, Place } from './status-store.ts';

/** What the next credential of an award is called, and where status lists speak of it: by purpose, in its order. */
export interface Reserved {
  credentialId: string;
  places: readonly (Place & { purpose: ListPurpose })[];
}

/** What was drawn for credentials of these awards which are not signed yet, by award. */
export async function selectReserved(
  database: Kysely<Tables>,
  awardIds: readonly string[],
): Promise<Map<string, Reserved>> {
  const rows = await database
    .selectFrom('issuing.credential_status as status')
    .select(['status.award_id', 'status.credential_id', 'status.purpose'])
    .select(['status.status_list_id', 'status.status_index'])
    .where('status.award_id', 'in', awardIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('issuing.credential as signed')
            .select('signed.id')
            .whereRef('signed.id', '=', 'status.credential_id'),
        ),
      ),
    )
    .orderBy('status.purpose')
    .execute();
  const reserved = new Map<string, Reserved>();
  for (const row of rows) {
    const awardId = row.award_id ?? '';
    const places = reserved.get(awardId)?.places ?? [];
    const purpose = row.purpose as ListPurpose;
    const place = { purpose, statusListId: row.status_list_id, index: row.status_index };
    reserved.set(awardId, { credentialId: row.credential_id, places: [...places, place] });
  }
  return reserved;
}

/** Gives back the places of credentials that were not signed; the database keeps those of signed ones. */
export async function deleteReserved(
  database: Transaction<Tables>,
  credentialIds: readonly string[],
): Promise<void> {
  if (credentialIds.length === 0) return;
  await database
    .deleteFrom('issuing.credential_status')
    .where('credential_id', 'in', credentialIds)
    .where('award_id', 'is not', null)
    .execute();
}
