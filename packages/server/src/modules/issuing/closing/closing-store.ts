import type { Kysely, Selectable, Transaction } from 'kysely';
import type { IssuingClosing, Tables } from '../../../database/tables.ts';

/** The end of an organisation's issuing. */
export interface Closing {
  organisationId: string;
  closedAt: Date;
  reason: string;
}

export async function selectClosing(
  database: Kysely<Tables>,
  organisationId: string,
): Promise<Closing | undefined> {
  const row = await database
    .selectFrom('issuing.closing')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row && toClosing(row);
}

/** Of the organisation whose status list this is. */
export async function selectClosingOfList(
  database: Kysely<Tables>,
  statusListId: string,
): Promise<Closing | undefined> {
  const row = await database
    .selectFrom('issuing.closing as closing')
    .innerJoin('issuing.status_list as list', 'list.organisation_id', 'closing.organisation_id')
    .selectAll('closing')
    .where('list.id', '=', statusListId)
    .executeTakeFirst();
  return row && toClosing(row);
}

/** False when it was closed before. */
export async function insertClosing(
  database: Transaction<Tables>,
  closing: Closing & { closedBy: string },
): Promise<boolean> {
  const row = await database
    .insertInto('issuing.closing')
    .values({
      organisation_id: closing.organisationId,
      closed_at: closing.closedAt,
      closed_by: closing.closedBy,
      reason: closing.reason,
    })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .returning('organisation_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Every status list that the organisation ever signed, the oldest first. */
export async function selectListIds(database: Kysely<Tables>, organisationId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('issuing.status_list')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

function toClosing(row: Selectable<IssuingClosing>): Closing {
  return { organisationId: row.organisation_id, closedAt: row.closed_at, reason: row.reason };
}
