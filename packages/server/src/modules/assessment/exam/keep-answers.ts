import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { acceptAnswer, isInTime, secondsLeft, settleAnswer, type Writer } from './attempt-rules.ts';
import type { Attempt } from './attempt-store.ts';
import { finishAttempt } from './finish-attempt.ts';
import { getExam, type Learner, lockAttempt, type Sitting } from './lock-attempt.ts';
import { type PlacedQuestion, selectPlacedQuestions, updateAnswer } from './placed-question-store.ts';
import { openAttempt } from './sit-exam.ts';

/** One answer as a page sends it. */
export interface AnswerSave {
  position: number;
  /** Places of the ticked choices on the page, from 1, so that nothing there tells the order of the author. */
  places: readonly string[];
  /** The `sequence` of the attempt that the page knew. */
  seen: number;
  by?: Writer | undefined;
}

/** Where an attempt stands, for the page that keeps its answers. Keys are not in it. */
export interface KeptAnswers {
  status: Attempt['status'];
  /** The highest of all its answers. */
  sequence: number;
  /** When something was kept last. */
  keptAt: Date;
  /** Absent: no time limit. */
  secondsLeft?: number;
  answered: number;
  total: number;
  /** Position to places of ticked choices; empty for no answer. */
  answers: { [position: string]: string[] };
}

export interface SaveResult extends KeptAnswers {
  outcome: 'kept' | 'too-late';
  /** Positions at which another window had kept another answer meanwhile: that one stands. */
  elsewhere: number[];
}

/** Places of the ticked choices in the order of this attempt, from 1. */
export function placesOf(question: Pick<PlacedQuestion, 'choiceOrder' | 'chosen'>): string[] {
  return question.choiceOrder.flatMap((id, index) =>
    question.chosen?.includes(id) ? [String(index + 1)] : [],
  );
}

/** The actor's own attempt as it is kept now. */
export async function getKeptAnswers(
  deps: Sitting,
  actor: Learner,
  query: { attemptId: string },
): Promise<KeptAnswers> {
  const { attempt, questions } = await openAttempt(deps, actor, query);
  return keptAnswers(deps, attempt, questions);
}

/**
 * Keeps answers while the attempt is open and in time. With `after: 'hand-in-when-over'` the attempt is handed in with
 * them when the server's clock says that its time is over; before that it goes on.
 */
export async function saveAnswers(
  deps: Sitting,
  actor: Learner,
  command: { attemptId: string; saves: readonly AnswerSave[]; after: 'go-on' | 'hand-in-when-over' },
): Promise<SaveResult> {
  return inTransaction(deps, async (deps) => {
    const attempt = await lockAttempt(deps, actor, command.attemptId);
    const isLate = attempt.status === 'final' || !isInTime(attempt, deps.now());
    const elsewhere = isLate ? [] : await keepAll(deps, command);
    const isOver = attempt.dueAt !== undefined && deps.now() >= attempt.dueAt;
    const mustEnd = isLate || (isOver && command.after === 'hand-in-when-over');
    const present =
      attempt.status === 'open' && mustEnd
        ? await finishAttempt(deps, {
            attempt,
            exam: await getExam(deps, attempt.editionId),
          })
        : attempt;
    const questions = await selectPlacedQuestions(deps.database, attempt.attemptId);
    return { ...keptAnswers(deps, present, questions), outcome: isLate ? 'too-late' : 'kept', elsewhere };
  });
}

/** The positions whose sent answer did not go over another window's. */
async function keepAll(
  deps: Pick<Sitting, 'now'> & Within,
  { attemptId, saves }: { attemptId: string; saves: readonly AnswerSave[] },
): Promise<number[]> {
  const questions = await selectPlacedQuestions(deps.database, attemptId);
  const elsewhere: number[] = [];
  let sequence = highest(questions);
  for (const question of questions) {
    const { position, choiceOrder } = question;
    for (const save of saves.filter((one) => one.position === position)) {
      const ids = save.places.flatMap((place) => choiceOrder[Number(place) - 1] ?? []);
      const chosen = acceptAnswer(question, ids);
      const settled = settleAnswer({ ...question, chosen: question.chosen ?? [] }, { ...save, chosen });
      if (settled === 'elsewhere') elsewhere.push(position);
      if (settled !== 'newer') continue;
      sequence += 1;
      const answer = { chosen, answeredAt: deps.now(), sequence, by: save.by };
      await updateAnswer(deps.database, { attemptId, position }, answer);
      Object.assign(question, { chosen, sequence, by: save.by });
    }
  }
  return elsewhere;
}

function keptAnswers(
  deps: Pick<Sitting, 'now'>,
  attempt: Attempt,
  questions: readonly PlacedQuestion[],
): KeptAnswers {
  return {
    status: attempt.status,
    sequence: highest(questions),
    keptAt: deps.now(),
    ...(attempt.dueAt && { secondsLeft: secondsLeft(attempt.dueAt, deps.now()) }),
    answered: questions.filter((question) => question.chosen).length,
    total: questions.length,
    answers: Object.fromEntries(questions.map((question) => [question.position, placesOf(question)])),
  };
}

function highest(questions: readonly Pick<PlacedQuestion, 'sequence'>[]): number {
  return Math.max(0, ...questions.map((question) => question.sequence));
}
