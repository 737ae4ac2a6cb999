import type { Deps } from '../../platform/deps.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import { completeEnrolment } from '../learning/index.ts';
import { type Attempt, selectPlacedQuestions, updateMark } from './attempt-store.ts';
import type { Exam } from './exam.ts';
import { keyOf, selectKeys } from './exam-store.ts';
import { markAttempt } from './scoring-rules.ts';

export interface AttemptPassed {
  personId: string;
  achievementVersionId: string;
  attemptId: string;
  scorePercent: number;
  /** ISO 8601, UTC. */
  passedAt: string;
}

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    'attempt-passed': AttemptPassed;
  }
}

/**
 * Makes the mark final. A pass completes the enrolment and tells issuing, all in the caller's transaction: either
 * everything is there or nothing. The caller holds the enrolment.
 */
export async function finishAttempt(
  deps: Pick<Deps, 'now' | 'jobs'>,
  transaction: Transaction,
  { attempt, exam }: { attempt: Attempt; exam: Exam },
): Promise<Attempt> {
  const placed = await selectPlacedQuestions(transaction, attempt.attemptId);
  const keys = await selectKeys(
    transaction,
    placed.map((question) => question.itemVersionId),
  );
  const items = placed.map((question) => ({
    ...question,
    correct: keyOf(keys, question.itemVersionId).correct,
    chosen: question.chosen ?? [],
  }));
  const mark = markAttempt(items, attempt.settings);
  // An attempt that ran out of time ended then, not when somebody looked.
  const finishedAt = earlier(deps.now(), attempt.dueAt);
  await updateMark(transaction, attempt.attemptId, { mark, finishedAt });
  await recordAudit({ database: transaction }, cairn, {
    action: 'exam.marked',
    subjectType: 'attempt',
    subjectId: attempt.attemptId,
    organisationId: exam.organisationId,
    detail: { exam: exam.title, scorePercent: mark.scorePercent, isPassed: mark.isPassed },
  });
  if (mark.isPassed) {
    await completeEnrolment(transaction, attempt.enrolmentId, finishedAt);
    await deps.jobs.announce(
      transaction,
      'attempt-passed',
      {
        personId: attempt.personId,
        achievementVersionId: attempt.achievementVersionId,
        attemptId: attempt.attemptId,
        scorePercent: mark.scorePercent,
        passedAt: finishedAt.toISOString(),
      },
      { key: attempt.attemptId },
    );
  }
  return { ...attempt, status: 'final', mark, isPassed: mark.isPassed, finishedAt };
}

function earlier(now: Date, dueAt: Date | undefined): Date {
  return dueAt && dueAt < now ? dueAt : now;
}
