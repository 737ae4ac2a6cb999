import type { Database } from '../../../database/open.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import {
  type AuthoredItem,
  type Exam,
  type ItemKey,
  type ItemKind,
  type Question,
  storedChoiceIds,
  storedChoices,
  storedSettings,
} from './exam.ts';

export async function upsertExam(database: Transaction, exam: Exam & { changedAt: Date }): Promise<void> {
  const changing = {
    title: exam.title,
    settings: storedSettings.write(exam.settings),
    changed_at: exam.changedAt,
  };
  await database
    .insertInto('assessment.exam')
    .values({
      id: exam.examId,
      edition_id: exam.editionId,
      organisation_id: exam.organisationId,
      ...changing,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

export async function selectExam(database: Database, editionId: string): Promise<Exam | undefined> {
  const row = await database
    .selectFrom('assessment.exam')
    .selectAll()
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  return (
    row && {
      examId: row.id,
      editionId: row.edition_id,
      organisationId: row.organisation_id,
      title: row.title,
      settings: storedSettings.read(row.settings),
    }
  );
}

/** The questions of an exam in their written order, without keys. */
export async function selectQuestions(database: Database, examId: string): Promise<Question[]> {
  const rows = await selectQuestionRows(database).where('exam_item.exam_id', '=', examId).execute();
  return rows.map(questionOf);
}

/** The questions with their keys: only for authors and for marking. */
export async function selectItems(database: Database, examId: string): Promise<AuthoredItem[]> {
  const questions = await selectQuestions(database, examId);
  const keys = await selectKeys(
    database,
    questions.map((question) => question.itemEditionId),
  );
  return questions.map((question) => ({ ...question, ...keyOf(keys, question.itemEditionId) }));
}

export async function selectKeys(
  database: Database,
  itemEditionIds: readonly string[],
): Promise<Map<string, ItemKey>> {
  if (itemEditionIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('assessment.item_key')
    .selectAll()
    .where('item_edition_id', 'in', [...itemEditionIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.item_edition_id,
      { correct: storedChoiceIds.parse(row.correct), rationale: row.rationale },
    ]),
  );
}

export function keyOf(keys: ReadonlyMap<string, ItemKey>, itemEditionId: string): ItemKey {
  const key = keys.get(itemEditionId);
  if (!key) throw new Error(`The wording ${itemEditionId} has no key.`);
  return key;
}

export async function insertItem(
  database: Transaction,
  item: { itemId: string; organisationId: string; createdAt: Date },
): Promise<void> {
  await database
    .insertInto('assessment.item')
    .values({ id: item.itemId, organisation_id: item.organisationId, created_at: item.createdAt })
    .execute();
}

/** Writes the next wording of an item and puts it into the exam in place of the one before. */
export async function insertItemEdition(
  database: Transaction,
  examId: string,
  item: AuthoredItem & { createdAt: Date },
): Promise<void> {
  const { count } = await database
    .selectFrom('assessment.item_edition')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('item_id', '=', item.itemId)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('assessment.item_edition')
    .values({
      id: item.itemEditionId,
      item_id: item.itemId,
      number: count + 1,
      kind: item.kind,
      prompt: item.prompt,
      choices: JSON.stringify(item.choices),
      outcome_id: item.outcomeId,
      points: item.points,
      created_at: item.createdAt,
    })
    .execute();
  await database
    .insertInto('assessment.item_key')
    .values({
      item_edition_id: item.itemEditionId,
      correct: JSON.stringify(item.correct),
      rationale: item.rationale,
    })
    .execute();
  await database
    .insertInto('assessment.exam_item')
    .values(({ selectFrom }) => ({
      exam_id: examId,
      item_id: item.itemId,
      item_edition_id: item.itemEditionId,
      position: selectFrom('assessment.exam_item')
        .select(({ fn }) => fn.countAll<number>().as('last'))
        .where('exam_id', '=', examId),
    }))
    .onConflict((conflict) =>
      conflict.columns(['exam_id', 'item_id']).doUpdateSet({ item_edition_id: item.itemEditionId }),
    )
    .execute();
}

/** False when the exam has no such item. The wordings stay: attempts are pinned to them. */
export async function deleteExamItem(
  database: Transaction,
  examId: string,
  itemId: string,
): Promise<boolean> {
  const result = await database
    .deleteFrom('assessment.exam_item')
    .where('exam_id', '=', examId)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The exam of a draft: nobody has sat it. */
export async function deleteExam(database: Transaction, editionId: string): Promise<void> {
  const exam = await selectExam(database, editionId);
  if (!exam) return;
  await database.deleteFrom('assessment.exam_item').where('exam_id', '=', exam.examId).execute();
  await database.deleteFrom('assessment.exam').where('id', '=', exam.examId).execute();
}

/** The next edition starts with the very same wordings. */
export async function copyExamItems(database: Transaction, from: string, to: string): Promise<void> {
  await database
    .insertInto('assessment.exam_item')
    .columns(['exam_id', 'item_id', 'item_edition_id', 'position'])
    .expression((query) =>
      query
        .selectFrom('assessment.exam_item')
        .select(({ val }) => [val(to).as('exam_id'), 'item_id', 'item_edition_id', 'position'])
        .where('exam_id', '=', from),
    )
    .execute();
}

function selectQuestionRows(database: Database) {
  return database
    .selectFrom('assessment.exam_item as exam_item')
    .innerJoin('assessment.item_edition as wording', 'wording.id', 'exam_item.item_edition_id')
    .select([
      'wording.item_id',
      'wording.id',
      'wording.kind',
      'wording.prompt',
      'wording.choices',
      'wording.outcome_id',
      'wording.points',
    ])
    .orderBy('exam_item.position')
    .orderBy('exam_item.item_id');
}

export interface QuestionRow {
  item_id: string;
  id: string;
  kind: string;
  prompt: string;
  choices: unknown;
  outcome_id: string;
  points: number;
}

export function questionOf(row: QuestionRow): Question {
  return {
    itemId: row.item_id,
    itemEditionId: row.id,
    kind: row.kind as ItemKind,
    prompt: row.prompt,
    choices: storedChoices.parse(row.choices),
    outcomeId: row.outcome_id,
    points: row.points,
  };
}
