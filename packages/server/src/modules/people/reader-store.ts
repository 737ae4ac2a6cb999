import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { ReaderSettings } from '../audit/index.ts';

/** What of a person says how they read, for whoever asks with more. */
export const readerColumns = ['person.language', 'person.time_zone', 'person.country_code'] as const;

export function readerOf(row: {
  language: string | null;
  time_zone: string | null;
  country_code: string | null;
}): ReaderSettings {
  return {
    ...(row.language !== null && { language: row.language }),
    ...(row.time_zone !== null && { timeZone: row.time_zone }),
    ...(row.country_code !== null && { country: row.country_code }),
  };
}

/** Name and settings, held until the transaction ends. */
export async function lockAccount(
  database: Kysely<Tables>,
  personId: string,
): Promise<ReaderSettings & { name: string }> {
  const row = await database
    .selectFrom('people.person as person')
    .select('person.name')
    .select(readerColumns)
    .where('person.id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { name: row.name, ...readerOf(row) };
}

/** Writes all of them: what is absent follows the browser from now on. */
export async function updateReader(
  database: Kysely<Tables>,
  personId: string,
  { language, timeZone, country }: ReaderSettings,
): Promise<void> {
  await database
    .updateTable('people.person')
    .set({ language: language ?? null, time_zone: timeZone ?? null, country_code: country ?? null })
    .where('id', '=', personId)
    .execute();
}
