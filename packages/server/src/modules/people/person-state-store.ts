import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

export interface PersonLock {
  at: Date;
  reason: string;
}

export async function selectIsLocked(database: Kysely<Tables>, personId: string): Promise<boolean> {
  return (await selectLock(database, personId)) !== undefined;
}

export async function selectLock(
  database: Kysely<Tables>,
  personId: string,
): Promise<PersonLock | undefined> {
  const row = await database
    .selectFrom('people.person')
    .select(['locked_at', 'lock_reason'])
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.locked_at ? { at: row.locked_at, reason: row.lock_reason ?? '' } : undefined;
}

export async function updateLock(
  database: Kysely<Tables>,
  personId: string,
  lock: PersonLock | undefined,
): Promise<void> {
  await database
    .updateTable('people.person')
    .set({ locked_at: lock?.at ?? null, lock_reason: lock?.reason ?? null })
    .where('id', '=', personId)
    .execute();
}

/** Who can administrate, held until the transaction ends: of two who take it from each other, the second sees the first. */
export async function lockAdministrators(database: Kysely<Tables>): Promise<string[]> {
  const rows = await database
    .selectFrom('people.person')
    .select('id')
    .where('is_administrator', '=', true)
    .where('locked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

/** Takes away the name and every way in. The row stays: awards and the audit trail name its id. */
export async function deletePersonalDetails(
  database: Kysely<Tables>,
  personId: string,
  closed: { at: Date; name: string },
): Promise<void> {
  for (const table of [
    'people.session',
    'people.passkey',
    'people.identity',
    'people.kept_form',
    'people.one_time_link',
    'people.email_address',
  ] as const)
    await database.deleteFrom(table).where('person_id', '=', personId).execute();
  await database
    .updateTable('people.person')
    .set({ name: closed.name, password_hash: null, is_administrator: false, closed_at: closed.at })
    .set({ language: null, time_zone: null, country_code: null })
    .where('id', '=', personId)
    .execute();
}
