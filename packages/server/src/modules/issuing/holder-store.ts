import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** The person's lasting subject id; `fresh` becomes it when there is none. */
export async function findOrInsertSubject(
  transaction: Transaction<Tables>,
  personId: string,
  fresh: string,
): Promise<string> {
  await transaction
    .insertInto('issuing.holder')
    .values({ person_id: personId, subject_id: fresh })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
  const row = await transaction
    .selectFrom('issuing.holder')
    .select('subject_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.subject_id;
}
