import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** The lasting subject ids of these people; `fresh` makes one for who has none. */
export async function findOrInsertSubjects(
  database: Transaction<Tables>,
  personIds: readonly string[],
  fresh: () => string,
): Promise<Map<string, string>> {
  // In one order, so that two who do this at once wait for each other and not each for the other.
  const people = [...new Set(personIds)].sort();
  if (people.length === 0) return new Map();
  await database
    .insertInto('issuing.holder')
    .values(people.map((personId) => ({ person_id: personId, subject_id: fresh() })))
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  const rows = await database
    .selectFrom('issuing.holder')
    .select(['person_id', 'subject_id'])
    .where('person_id', 'in', people)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.subject_id]));
}
