import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** False when the award is in question already. Waits for whoever holds the award. */
export async function insertQuestion(
  transaction: Transaction<Tables>,
  question: { awardId: string; at: Date },
): Promise<boolean> {
  const row = await transaction
    .insertInto('issuing.question')
    .values({ award_id: question.awardId, asked_at: question.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('award_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when the award was not in question. */
export async function deleteQuestion(transaction: Transaction<Tables>, awardId: string): Promise<boolean> {
  const row = await transaction
    .deleteFrom('issuing.question')
    .where('award_id', '=', awardId)
    .returning('award_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of these awards that are in question. */
export async function selectQuestioned(
  database: Kysely<Tables>,
  awardIds: readonly string[],
): Promise<Set<string>> {
  if (awardIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('issuing.question')
    .select('award_id')
    .where('award_id', 'in', awardIds)
    .execute();
  return new Set(rows.map((row) => row.award_id));
}
