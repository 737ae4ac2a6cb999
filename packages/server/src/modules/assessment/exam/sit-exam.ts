import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { getEnrolment, lockEnrolment } from '../../learning/index.ts';
import { drawOrder, isInTime, type NextStep, nextStep } from './attempt-rules.ts';
import {
  type Attempt,
  insertAttempt,
  type RunningExam,
  selectAttempt,
  selectAttempts,
  selectRunningExam,
} from './attempt-store.ts';
import type { Exam } from './exam.ts';
import { selectQuestions } from './exam-store.ts';
import { finishAttempt } from './finish-attempt.ts';
import { getExam, type Learner, lockAttempt, type Sitting } from './lock-attempt.ts';
import { type PlacedQuestion, selectPlacedQuestions } from './placed-question-store.ts';
import { assessmentRefusal } from './refusals.ts';

/** Starts an attempt, or goes on with the open one. Refuses when none is left or it is too early. */
export async function startAttempt(
  deps: Sitting & Pick<Deps, 'randomBytes'>,
  actor: Learner,
  command: { enrolmentId: string },
): Promise<Attempt> {
  return inTransaction(deps, async (deps) => {
    const enrolment = await lockEnrolment(deps, actor, command.enrolmentId);
    const exam = await getExam(deps, enrolment.editionId);
    await closeOverdue(deps, exam, enrolment.enrolmentId);
    const attempts = await selectAttempts(deps.database, enrolment.enrolmentId);
    const step = nextStep(attempts, exam.settings, deps.now());
    const present = 'attemptId' in step && attempts.find((one) => one.attemptId === step.attemptId);
    if (present) return present;
    if (step.kind === 'wait') throw assessmentRefusal('conflict', 'assessment.wait');
    if (step.kind !== 'start') throw assessmentRefusal('conflict', 'assessment.no-attempt-left');
    if (enrolment.status === 'waiting') throw assessmentRefusal('conflict', 'assessment.seat-missing');
    if (enrolment.status !== 'active') throw assessmentRefusal('conflict', 'assessment.enrolment-ended');
    if (enrolment.chosen?.choice.track === 'audit')
      throw assessmentRefusal('conflict', 'assessment.learns-only');
    const startedAt = deps.now();
    const attemptId = deps.newId('att');
    const attempt: Attempt = {
      attemptId,
      factReference: attemptId,
      examId: exam.examId,
      enrolmentId: enrolment.enrolmentId,
      editionId: enrolment.editionId,
      personId: enrolment.personId,
      number: step.number,
      status: 'open',
      settings: exam.settings,
      startedAt,
      ...(exam.settings.minutes && { dueAt: new Date(startedAt.getTime() + exam.settings.minutes * 60_000) }),
    };
    const questions = await selectQuestions(deps.database, exam.examId);
    await insertAttempt(deps.database, attempt, drawOrder(questions, randomBelow(deps)));
    if (attempt.dueAt) {
      const runAt = new Date(attempt.dueAt.getTime() + 60_000);
      const key = `close-attempt:${attemptId}`;
      await deps.jobs.enqueue(deps, 'close-attempt', { payload: { attemptId }, key, runAt });
    }
    return attempt;
  });
}

/** What the exam page may know of an attempt. Keys and rationales are not in it. */
export interface OpenedAttempt {
  attempt: Attempt;
  exam: Exam;
  questions: PlacedQuestion[];
}

/** The actor's own attempt; when its time is over it is closed and marked first. */
export async function openAttempt(
  deps: Sitting,
  actor: Learner,
  query: { attemptId: string },
): Promise<OpenedAttempt> {
  const found = await selectAttempt(deps.database, query.attemptId);
  if (found?.personId !== actor.personId)
    throw assessmentRefusal('not-found', 'assessment.attempt-not-found');
  const exam = await getExam(deps, found.editionId);
  const isOverdue = found.status === 'open' && !isInTime(found, deps.now());
  if (isOverdue) await closeAttempt(deps, query);
  const attempt = isOverdue ? await selectAttempt(deps.database, query.attemptId) : found;
  return {
    attempt: attempt ?? found,
    exam,
    questions: await selectPlacedQuestions(deps.database, query.attemptId),
  };
}

/** Ends the attempt and marks it. Sent twice, it answers the same mark. */
export async function submitAttempt(
  deps: Sitting,
  actor: Learner,
  command: { attemptId: string },
): Promise<Attempt> {
  return inTransaction(deps, async (deps) => {
    const attempt = await lockAttempt(deps, actor, command.attemptId);
    if (attempt.status === 'final') return attempt;
    const exam = await getExam(deps, attempt.editionId);
    return finishAttempt(deps, { attempt, exam });
  });
}

/** The exam of this person whose time is running, for every page to say so. */
export async function findRunningExam(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Learner,
): Promise<RunningExam | undefined> {
  return selectRunningExam(deps.database, { personId: actor.personId, now: deps.now() });
}

/** Marks an attempt whose time is over. A job calls it; safe to repeat. */
export async function closeAttempt(deps: Sitting, command: { attemptId: string }): Promise<void> {
  const found = await selectAttempt(deps.database, command.attemptId);
  if (!found) return;
  await inTransaction(deps, async (deps) => {
    const attempt = await lockAttempt(deps, found, command.attemptId);
    if (attempt.status === 'final' || isInTime(attempt, deps.now())) return;
    await finishAttempt(deps, {
      attempt,
      exam: await getExam(deps, attempt.editionId),
    });
  });
}

declare module '../../../platform/jobs.ts' {
  interface JobPayloads {
    /** The time of an exam is over: mark what is there. */
    'close-attempt': { attemptId: string };
  }
}

/** How far a learner is with the exam of an enrolment, and what can be done now. */
export interface ExamProgress {
  exam: Exam;
  itemCount: number;
  attempts: Attempt[];
  next: NextStep;
}

export async function getExamProgress(
  deps: Sitting,
  actor: Learner,
  query: { enrolmentId: string },
): Promise<ExamProgress> {
  const enrolment = await getEnrolment(deps, actor, query.enrolmentId);
  const exam = await getExam(deps, enrolment.editionId);
  const before = await selectAttempts(deps.database, enrolment.enrolmentId);
  const overdue = before.find((attempt) => attempt.status === 'open' && !isInTime(attempt, deps.now()));
  if (overdue) await closeAttempt(deps, overdue);
  const attempts = overdue ? await selectAttempts(deps.database, enrolment.enrolmentId) : before;
  const questions = await selectQuestions(deps.database, exam.examId);
  return {
    exam,
    itemCount: questions.length,
    attempts,
    next: nextStep(attempts, exam.settings, deps.now()),
  };
}

async function closeOverdue(deps: Sitting & Within, exam: Exam, enrolmentId: string): Promise<void> {
  for (const attempt of await selectAttempts(deps.database, enrolmentId)) {
    if (attempt.status === 'open' && !isInTime(attempt, deps.now()))
      await finishAttempt(deps, { attempt, exam });
  }
}

/** Whole numbers below `below`, each as likely: 32 random bits, and those beyond the last full round drawn again. */
function randomBelow(deps: Pick<Deps, 'randomBytes'>): (below: number) => number {
  return (below) => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const bytes = deps.randomBytes(4);
      const drawn = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
      if (drawn < limit) return drawn % below;
    }
  };
}
