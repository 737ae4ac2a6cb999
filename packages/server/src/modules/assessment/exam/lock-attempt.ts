import type { Deps } from '../../../platform/deps.ts';
import type { Within } from '../../../platform/transaction.ts';
import type { Person } from '../../audit/index.ts';
import { lockEnrolment } from '../../learning/index.ts';
import { type Attempt, selectAttempt } from './attempt-store.ts';
import type { Exam } from './exam.ts';
import { selectExam } from './exam-store.ts';
import { assessmentRefusal } from './refusals.ts';

/** What sitting an exam needs. */
export type Sitting = Pick<Deps, 'database' | 'now' | 'newId' | 'jobs'>;
export type Learner = Pick<Person, 'personId'>;

/** Everything about one enrolment happens one after another: the enrolment is the lock. */
export async function lockAttempt(deps: Within, actor: Learner, attemptId: string): Promise<Attempt> {
  const found = await selectAttempt(deps.database, attemptId);
  if (found?.personId !== actor.personId)
    throw assessmentRefusal('not-found', 'assessment.attempt-not-found');
  await lockEnrolment(deps, actor, found.enrolmentId);
  const attempt = await selectAttempt(deps.database, attemptId);
  if (!attempt) throw new Error(`The attempt ${attemptId} vanished.`);
  return attempt;
}

export async function getExam(deps: Pick<Deps, 'database'>, editionId: string): Promise<Exam> {
  const exam = await selectExam(deps.database, editionId);
  if (!exam) throw assessmentRefusal('not-found', 'assessment.exam-not-found');
  return exam;
}
