import type { Selectable } from 'kysely';
import type { Database } from '../../../database/open.ts';
import type { AssessmentAttempt } from '../../../database/tables.ts';
import type { Transaction } from '../../../platform/transaction.ts';
import type { ItemPlace } from './attempt-rules.ts';
import { type ExamSettings, storedSettings } from './exam.ts';
import { type Mark, storedMark } from './mark.ts';

/** One sitting of an exam, pinned to the wordings that it began with. Final ones never change. */
export interface Attempt {
  /** `att_…` */
  attemptId: string;
  examId: string;
  enrolmentId: string;
  editionId: string;
  personId: string;
  /** 1 is the first of this enrolment. */
  number: number;
  status: 'open' | 'final';
  /** Those of the exam when it began. */
  settings: ExamSettings;
  startedAt: Date;
  dueAt?: Date;
  finishedAt?: Date;
  mark?: Mark;
  /** Whether its mark is enough, also when it was annulled. */
  isPassed?: boolean;
  /** Why it counts no longer; absent while it counts. */
  annulment?: Annulment;
  /** Under which the fact is kept that it stands for. */
  factReference: string;
}

/** `given-back`: as if it had never begun. `used-up`: it was one of the attempts that are allowed. */
export const annulledAs = ['given-back', 'used-up'] as const;

export interface Annulment {
  at: Date;
  /** Id of the person who did. */
  by: string;
  reason: string;
  as: (typeof annulledAs)[number];
}

export interface RunningExam {
  attemptId: string;
  title: string;
  dueAt: Date;
}

export async function insertAttempt(
  database: Transaction,
  attempt: Attempt,
  places: readonly ItemPlace[],
): Promise<void> {
  await database
    .insertInto('assessment.attempt')
    .values({
      id: attempt.attemptId,
      exam_id: attempt.examId,
      enrolment_id: attempt.enrolmentId,
      edition_id: attempt.editionId,
      person_id: attempt.personId,
      number: attempt.number,
      status: 'open',
      settings: storedSettings.write(attempt.settings),
      started_at: attempt.startedAt,
      due_at: attempt.dueAt ?? null,
    })
    .execute();
  await database
    .insertInto('assessment.attempt_item')
    .values(
      places.map((place, index) => ({
        attempt_id: attempt.attemptId,
        position: index + 1,
        item_edition_id: place.itemEditionId,
        choice_order: JSON.stringify(place.choiceOrder),
      })),
    )
    .execute();
}

export async function selectAttempt(database: Database, attemptId: string): Promise<Attempt | undefined> {
  const row = await database
    .selectFrom('assessment.attempt')
    .selectAll()
    .where('id', '=', attemptId)
    .executeTakeFirst();
  return row && attemptOf(row);
}

/** First to last. */
export async function selectAttempts(database: Database, enrolmentId: string): Promise<Attempt[]> {
  const rows = await database
    .selectFrom('assessment.attempt')
    .selectAll()
    .where('enrolment_id', '=', enrolmentId)
    .orderBy('number')
    .execute();
  return rows.map(attemptOf);
}

/** Of many enrolments; those of each first to last. */
export async function selectAttemptsOf(
  database: Database,
  enrolmentIds: readonly string[],
): Promise<Attempt[]> {
  if (enrolmentIds.length === 0) return [];
  const rows = await database
    .selectFrom('assessment.attempt')
    .selectAll()
    .where('enrolment_id', 'in', [...enrolmentIds])
    .orderBy('number')
    .execute();
  return rows.map(attemptOf);
}

/** The questions of an attempt in its own order, without keys. */
/** The open attempt with the least time left, of those whose time is not over. */
export async function selectRunningExam(
  database: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<RunningExam | undefined> {
  const row = await database
    .selectFrom('assessment.attempt as attempt')
    .innerJoin('assessment.exam as exam', 'exam.id', 'attempt.exam_id')
    .select(['attempt.id', 'attempt.due_at', 'exam.title'])
    .where('attempt.person_id', '=', personId)
    .where('attempt.status', '=', 'open')
    .where('attempt.due_at', '>', now)
    .orderBy('attempt.due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ? { attemptId: row.id, title: row.title, dueAt: row.due_at } : undefined;
}

/** Annuls a finished attempt, or with undefined takes that back; it then stands for the fact of this reference. */
export async function updateAnnulment(
  transaction: Transaction,
  attemptId: string,
  { annulment, factReference }: { annulment: Annulment | undefined; factReference: string },
): Promise<void> {
  await transaction
    .updateTable('assessment.attempt')
    .set({
      annulled_at: annulment?.at ?? null,
      annulled_by: annulment?.by ?? null,
      annul_reason: annulment?.reason ?? null,
      annulled_as: annulment?.as ?? null,
      fact_reference: factReference,
    })
    .where('id', '=', attemptId)
    .execute();
}

export async function updateMark(
  database: Transaction,
  attemptId: string,
  result: { mark: Mark; finishedAt: Date },
): Promise<void> {
  await database
    .updateTable('assessment.attempt')
    .set({
      status: 'final',
      mark: storedMark.write(result.mark),
      is_passed: result.mark.isPassed,
      finished_at: result.finishedAt,
    })
    .where('id', '=', attemptId)
    .execute();
}

function attemptOf(row: Selectable<AssessmentAttempt>): Attempt {
  return {
    attemptId: row.id,
    examId: row.exam_id,
    enrolmentId: row.enrolment_id,
    editionId: row.edition_id,
    personId: row.person_id,
    number: row.number,
    status: row.status as Attempt['status'],
    settings: storedSettings.read(row.settings),
    startedAt: row.started_at,
    ...(row.due_at && { dueAt: row.due_at }),
    ...(row.finished_at && { finishedAt: row.finished_at }),
    ...(row.mark !== null && { mark: storedMark.read(row.mark) }),
    ...(row.is_passed !== null && { isPassed: row.is_passed }),
    ...annulmentOf(row),
    factReference: row.fact_reference ?? row.id,
  };
}

function annulmentOf(row: Selectable<AssessmentAttempt>): { annulment?: Annulment } {
  const { annulled_at: at, annulled_by: by, annul_reason: reason } = row;
  const as = annulledAs.find((one) => one === row.annulled_as);
  return at && by !== null && reason !== null && as ? { annulment: { at, by, reason, as } } : {};
}
