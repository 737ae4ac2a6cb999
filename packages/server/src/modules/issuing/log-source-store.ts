import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** The text of credentials, by their id. */
export async function selectTexts(
  database: Kysely<Tables>,
  credentialIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('issuing.credential')
    .select(['id', sql<string>`convert_from(content, 'UTF8')`.as('text')])
    .where(sql<boolean>`id = any(${[...credentialIds]}::text[])`)
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export interface StatusEvent {
  statusListId: string;
  index: number;
  purpose: string;
  value: number;
  at: Date;
}

/** What happened in status lists, by the numbers of the events. */
export async function selectEvents(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, StatusEvent>> {
  const rows = await database
    .selectFrom('issuing.status_event')
    .select(['id', 'status_list_id', 'status_index', 'purpose', 'value', 'at'])
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        statusListId: row.status_list_id,
        index: row.status_index,
        purpose: row.purpose,
        value: row.value,
        at: row.at,
      },
    ]),
  );
}
