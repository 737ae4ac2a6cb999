import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { Showcase } from './showcase.ts';

export async function selectShowcase(
  database: Kysely<Tables>,
  named: { id: string } | { personId: string },
): Promise<Showcase | undefined> {
  const row = await database
    .selectFrom('wallet.showcase')
    .selectAll()
    .where('id' in named ? 'id' : 'person_id', '=', 'id' in named ? named.id : named.personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const badges = await database
    .selectFrom('wallet.showcased_badge')
    .select('badge_id')
    .where('showcase_id', '=', row.id)
    .orderBy('place')
    .execute();
  return {
    ...{ id: row.id, personId: row.person_id, isOn: row.is_on, isListed: row.is_listed, about: row.about },
    badgeIds: badges.map(({ badge_id }) => badge_id),
  };
}

/** Makes it where there is none, and holds it until the transaction ends. */
export async function lockShowcase(
  database: Transaction<Tables>,
  { id, personId, at }: { id: string; personId: string; at: Date },
): Promise<void> {
  await database
    .insertInto('wallet.showcase')
    .values({ id, person_id: personId, is_on: false, is_listed: false, about: '', changed_at: at })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  await database
    .selectFrom('wallet.showcase')
    .select('id')
    .where('person_id', '=', personId)
    .forUpdate()
    .execute();
}

export async function updateShowcase(
  database: Transaction<Tables>,
  { id, isOn, isListed, about, badgeIds }: Showcase,
  changedAt: Date,
): Promise<void> {
  await database
    .updateTable('wallet.showcase')
    .set({ is_on: isOn, is_listed: isListed, about, changed_at: changedAt })
    .where('id', '=', id)
    .execute();
  await database.deleteFrom('wallet.showcased_badge').where('showcase_id', '=', id).execute();
  if (badgeIds.length === 0) return;
  await database
    .insertInto('wallet.showcased_badge')
    .values(badgeIds.map((badgeId, place) => ({ showcase_id: id, badge_id: badgeId, place })))
    .execute();
}

export async function deleteShowcaseOf(database: Kysely<Tables>, personId: string): Promise<void> {
  await database.deleteFrom('wallet.showcase').where('person_id', '=', personId).execute();
}
