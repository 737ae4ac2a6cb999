import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Person, recordAudit } from '../../audit/index.ts';
import { endFact, findFact, recordFact } from '../../earning/index.ts';
import { getEnrolmentIn, lockEnrolment } from '../../learning/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { attemptPolicy } from './attempt-policy.ts';
import {
  type Annulment,
  type Attempt,
  selectAttempt,
  selectAttempts,
  updateAnnulment,
} from './attempt-store.ts';
import { getLearner, type Learner } from './learners.ts';
import { getExam } from './lock-attempt.ts';
import { assessmentRefusal } from './refusals.ts';

type Annulling = Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>;

/** One attempt of a learner of an achievement of an organisation. */
export interface AttemptPlace {
  organisationId: string;
  achievementId: string;
  enrolmentId: string;
  attemptId: string;
}

export const longestAnnulReason = 500;

/**
 * Says that a finished attempt counts no longer, with the reason, which the learner reads. It stays as it was answered
 * and marked; the fact that it showed is withdrawn, and what rested on it is decided again. Nobody annuls their own.
 */
export async function annulAttempt(
  deps: Annulling,
  actor: Person,
  { reason, as, ...place }: AttemptPlace & Pick<Annulment, 'reason' | 'as'>,
): Promise<void> {
  await change(deps, { actor, ...place }, async (deps, attempt) => {
    if (attempt.annulment) throw assessmentRefusal('conflict', 'assessment.annulled-already');
    const source = { kind: 'exam', reference: attempt.factReference };
    const ended = await endFact(deps, source, 'withdrawn');
    const annulmentId = deps.newId('anl');
    if (as === 'used-up') {
      const about = { ...whoseOf(attempt), source: usedUp(annulmentId), recordedBy: actor.personId };
      const at = ended?.fact.at ?? (attempt.finishedAt ?? attempt.startedAt).toISOString();
      await recordFact(deps, about, { kind: 'exam', subject: attempt.examId, at, result: 'failed' });
    }
    const annulment = { at: deps.now(), by: actor.personId, reason, as };
    await updateAnnulment(deps.database, attempt.attemptId, { annulment, factReference: annulmentId });
    return { action: 'attempt.annulled', detail: { reason, isUsedUp: as === 'used-up' } };
  });
}

/**
 * Takes an annulment back: what the attempt showed is a fact again. One that was passed is refused while another is, or
 * is being sat: two could not count.
 */
export async function restoreAttempt(
  deps: Annulling,
  actor: Person,
  { reason, ...place }: AttemptPlace & Pick<Annulment, 'reason'>,
): Promise<void> {
  await change(deps, { actor, ...place }, async (deps, attempt) => {
    if (!attempt.annulment) throw assessmentRefusal('conflict', 'assessment.not-annulled');
    const attempts = await selectAttempts(deps.database, attempt.enrolmentId);
    if (attempt.isPassed && attempts.some((one) => one.isPassed && !one.annulment))
      throw assessmentRefusal('conflict', 'assessment.another-passed');
    if (attempt.isPassed && attempts.some(({ status }) => status === 'open'))
      throw assessmentRefusal('conflict', 'assessment.another-open');
    await endFact(deps, usedUp(attempt.factReference), 'superseded');
    const shown = await findFact(deps, shownBy(attempt.attemptId));
    if (!shown) throw new Error(`The attempt ${attempt.attemptId} never made a fact.`);
    const { id: _id, ended: _ended, ...body } = shown.fact;
    const { factReference } = attempt;
    const source = { kind: 'exam', reference: factReference };
    await recordFact(deps, { ...whoseOf(attempt), source, recordedBy: actor.personId }, body);
    await updateAnnulment(deps.database, attempt.attemptId, { annulment: undefined, factReference });
    return { action: 'attempt.restored', detail: { reason } };
  });
}

/** The attempt with its learner, for who may annul it; refuses as missing what is not in this place. */
export async function getAttemptIn(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  place: AttemptPlace,
): Promise<{ learner: Learner; attempt: Attempt }> {
  assertMay(actor, attemptPolicy.annul, place);
  const learner = await getLearner(deps, actor, place);
  const attempt = learner.attempts.find(({ attemptId }) => attemptId === place.attemptId);
  if (!attempt) throw assessmentRefusal('not-found', 'assessment.attempt-not-found');
  return { learner, attempt };
}

type Said = {
  action: 'attempt.annulled' | 'attempt.restored';
  detail: { [name: string]: string | boolean };
};

/** Everything about one enrolment happens one after another. */
async function change(
  deps: Annulling,
  { actor, ...place }: AttemptPlace & { actor: Person },
  work: (deps: Annulling & Within, attempt: Attempt) => Promise<Said>,
): Promise<void> {
  assertMay(actor, attemptPolicy.annul, place);
  const enrolment = await getEnrolmentIn(deps, actor, place);
  if (enrolment.personId === actor.personId) throw assessmentRefusal('forbidden', 'assessment.own-attempt');
  await inTransaction(deps, async (deps) => {
    await lockEnrolment(deps, enrolment, enrolment.enrolmentId);
    const attempt = await selectAttempt(deps.database, place.attemptId);
    if (attempt?.enrolmentId !== enrolment.enrolmentId)
      throw assessmentRefusal('not-found', 'assessment.attempt-not-found');
    if (attempt.status !== 'final') throw assessmentRefusal('conflict', 'assessment.attempt-open');
    const { action, detail } = await work(deps, attempt);
    const { title, organisationId } = await getExam(deps, attempt.editionId);
    await recordAudit(deps, actor, {
      ...{ action, subjectType: 'attempt', subjectId: attempt.attemptId, organisationId },
      detail: { exam: title, number: attempt.number, ...detail },
    });
  });
}

function whoseOf({ personId, editionId }: Attempt) {
  return { personId, editionId };
}

function shownBy(attemptId: string) {
  return { kind: 'exam', reference: attemptId };
}

/** The fact that says that an annulled attempt was one of those that are allowed. */
function usedUp(annulmentId: string) {
  return { kind: 'exam-annulled', reference: annulmentId };
}
