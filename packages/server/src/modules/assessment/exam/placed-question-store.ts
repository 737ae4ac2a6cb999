import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import type { Writer } from './attempt-rules.ts';
import { type Question, storedChoiceIds } from './exam.ts';
import { type QuestionRow, questionOf } from './exam-store.ts';

/** A question as it stands in one attempt, with what was answered. */
export interface PlacedQuestion extends Question {
  /** From 1, in the order of this attempt. */
  position: number;
  choiceOrder: string[];
  /** Absent: not answered. */
  chosen?: string[];
  /** Place among all answers that were kept in this attempt, from 1; 0 for never. */
  sequence: number;
  /** The window that kept the answer; absent for a form that was sent without script. */
  by?: Writer;
}

export async function selectPlacedQuestions(
  database: Database,
  attemptId: string,
): Promise<PlacedQuestion[]> {
  const rows = await database
    .selectFrom('assessment.attempt_item as place')
    .innerJoin('assessment.item_edition as wording', 'wording.id', 'place.item_edition_id')
    .select([
      'place.position',
      'place.choice_order',
      'place.chosen',
      'place.sequence',
      'place.writer',
      'place.turn',
      'wording.item_id',
      'wording.id',
      'wording.kind',
      'wording.prompt',
      'wording.choices',
      'wording.outcome_id',
      'wording.points',
    ])
    .where('place.attempt_id', '=', attemptId)
    .orderBy('place.position')
    .execute();
  return rows.map((row) => ({
    ...questionOf(row satisfies QuestionRow),
    position: row.position,
    choiceOrder: storedChoiceIds.parse(row.choice_order),
    ...(row.chosen !== null && { chosen: storedChoiceIds.parse(row.chosen) }),
    sequence: row.sequence,
    ...(row.writer !== null && row.turn !== null && { by: { writer: row.writer, turn: row.turn } }),
  }));
}

export async function updateAnswer(
  database: Transaction,
  place: { attemptId: string; position: number },
  answer: { chosen: string[]; answeredAt: Date; sequence: number; by: Writer | undefined },
): Promise<void> {
  await database
    .updateTable('assessment.attempt_item')
    .set({
      chosen: answer.chosen.length > 0 ? JSON.stringify(answer.chosen) : null,
      answered_at: answer.answeredAt,
      sequence: answer.sequence,
      writer: answer.by?.writer ?? null,
      turn: answer.by?.turn ?? null,
    })
    .where('attempt_id', '=', place.attemptId)
    .where('position', '=', place.position)
    .execute();
}
