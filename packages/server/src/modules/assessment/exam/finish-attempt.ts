import type { Deps } from '../../../platform/deps.ts';
import type { Within } from '../../../platform/transaction.ts';
import { cairn, recordAudit } from '../../audit/index.ts';
import { recordFact } from '../../earning/index.ts';
import { type Attempt, updateMark } from './attempt-store.ts';
import type { Exam } from './exam.ts';
import { keyOf, selectKeys } from './exam-store.ts';
import { selectPlacedQuestions } from './placed-question-store.ts';
import { markAttempt, type Shown, shownBy } from './scoring-rules.ts';

/**
 * Makes the mark final and records what was shown, in the caller's transaction: either everything is there or nothing.
 * Whether it is enough is for the edition's award rule to say. The caller holds the enrolment.
 */
export async function finishAttempt(
  deps: Pick<Deps, 'now' | 'newId' | 'jobs'> & Within,
  { attempt, exam }: { attempt: Attempt; exam: Exam },
): Promise<Attempt> {
  const placed = await selectPlacedQuestions(deps.database, attempt.attemptId);
  const keys = await selectKeys(
    deps.database,
    placed.map((question) => question.itemEditionId),
  );
  const items = placed.map((question) => ({
    ...question,
    correct: keyOf(keys, question.itemEditionId).correct,
    chosen: question.chosen ?? [],
  }));
  const mark = markAttempt(items, attempt.settings);
  // An attempt that ran out of time ended then, not when somebody looked.
  const finishedAt = earlier(deps.now(), attempt.dueAt);
  await updateMark(deps.database, attempt.attemptId, { mark, finishedAt });
  await recordAudit(deps, cairn, {
    action: 'exam.marked',
    subjectType: 'attempt',
    subjectId: attempt.attemptId,
    organisationId: exam.organisationId,
    detail: { exam: exam.title, scorePercent: mark.scorePercent, isPassed: mark.isPassed },
  });
  await recordShown(deps, attempt, {
    at: finishedAt,
    shown: shownBy(items, exam.settings.multiplePolicy),
  });
  return { ...attempt, status: 'final', mark, isPassed: mark.isPassed, finishedAt };
}

/** An attempt without a single question shows nothing, and still is one. */
function recordShown(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'jobs'>,
  attempt: Attempt,
  { at, shown }: { at: Date; shown: Shown | undefined },
): Promise<void> {
  const { personId, editionId, attemptId, examId } = attempt;
  const source = { kind: 'exam', reference: attemptId };
  return recordFact(
    deps,
    { personId, editionId, source },
    { kind: 'exam', subject: examId, at: at.toISOString(), result: shown ? 'shown' : 'failed', ...shown },
  );
}

function earlier(now: Date, dueAt: Date | undefined): Date {
  return dueAt && dueAt < now ? dueAt : now;
}
