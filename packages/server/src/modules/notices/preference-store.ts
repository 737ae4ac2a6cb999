import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { type MailWish, mailWishes } from './notice.ts';

/** Undefined while the person has chosen nothing. */
export async function selectWish(database: Kysely<Tables>, personId: string): Promise<MailWish | undefined> {
  const row = await database
    .selectFrom('notices.preference')
    .select('mail')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return mailWishes.find((wish) => wish === row?.mail);
}

/** Of those who have chosen something; by person. */
export async function selectWishes(
  database: Kysely<Tables>,
  personIds: readonly string[],
): Promise<Map<string, MailWish>> {
  const rows = await database
    .selectFrom('notices.preference')
    .select(['person_id', 'mail'])
    .where(sql<boolean>`person_id = any(${[...personIds]}::text[])`)
    .execute();
  return new Map(
    rows.flatMap(({ person_id, mail }) => {
      const wish = mailWishes.find((each) => each === mail);
      return wish ? [[person_id, wish] as const] : [];
    }),
  );
}

export async function upsertWish(database: Kysely<Tables>, personId: string, mail: MailWish): Promise<void> {
  await database
    .insertInto('notices.preference')
    .values({ person_id: personId, mail })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ mail }))
    .execute();
}

export async function deleteWish(database: Kysely<Tables>, personId: string): Promise<void> {
  await database.deleteFrom('notices.preference').where('person_id', '=', personId).execute();
}
