import type { Deps } from '../../../platform/deps.ts';
import type { FoundList } from '../../../platform/list/list-request.ts';
import type { Person } from '../../audit/index.ts';
import {
  type Enrolment,
  type EnrolmentFacet,
  type EnrolmentQuery,
  getEnrolmentIn,
  listEnrolmentsIn,
  readEnrolmentsIn,
} from '../../learning/index.ts';
import { findNames } from '../../people/index.ts';
import { type Attempt, selectAttemptsOf } from './attempt-store.ts';

/** One person on the way to an achievement, with what they have shown. */
export interface Learner {
  enrolment: Enrolment;
  name: string;
  /** First to last. */
  attempts: Attempt[];
  /** The finished attempt that counts and has the highest score; the first of equal ones. */
  best?: Attempt;
  /** When they enrolled, began or finished an attempt last. */
  lastActiveAt: Date;
}

/** A page of those who learn an achievement, with attempts and best result. */
export async function listLearners(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: EnrolmentQuery,
): Promise<FoundList<Learner, EnrolmentFacet>> {
  const found = await listEnrolmentsIn(deps, actor, query);
  return { ...found, rows: await withResults(deps, found.rows) };
}

/** All of them under the same query, read piece by piece. */
export function readLearners(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: EnrolmentQuery,
): AsyncGenerator<Learner> {
  return readEnrolmentsIn(deps, actor, { ...query, make: (piece) => withResults(deps, piece) });
}

/** The attempts of an enrolment that were annulled, first to last. Who may read them is for the caller to say. */
export async function listAnnulled(
  deps: Pick<Deps, 'database'>,
  { enrolmentId }: Pick<Enrolment, 'enrolmentId'>,
): Promise<Attempt[]> {
  const attempts = await selectAttemptsOf(deps.database, [enrolmentId]);
  return attempts.filter(({ annulment }) => annulment);
}

/** One of them; refuses as missing what is not in this achievement. */
export async function getLearner(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { organisationId: string; achievementId: string; enrolmentId: string },
): Promise<Learner> {
  const [learner] = await withResults(deps, [await getEnrolmentIn(deps, actor, query)]);
  if (!learner) throw new Error(`The enrolment ${query.enrolmentId} has no learner.`);
  return learner;
}

async function withResults(
  deps: Pick<Deps, 'database'>,
  enrolments: readonly Enrolment[],
): Promise<Learner[]> {
  const ids = enrolments.map((enrolment) => enrolment.enrolmentId);
  const [attempts, names] = await Promise.all([
    selectAttemptsOf(deps.database, ids),
    findNames(
      deps,
      enrolments.map((enrolment) => enrolment.personId),
    ),
  ]);
  const byEnrolment = Map.groupBy(attempts, (attempt) => attempt.enrolmentId);
  return enrolments.map((enrolment) => {
    const own = byEnrolment.get(enrolment.enrolmentId) ?? [];
    const best = bestOf(own);
    const times = own.flatMap((attempt) => [attempt.startedAt, attempt.finishedAt ?? attempt.startedAt]);
    const lastActiveAt = new Date(Math.max(...[enrolment.enrolledAt, ...times].map(Number)));
    const name = names.get(enrolment.personId) ?? '';
    return { enrolment, name, attempts: own, lastActiveAt, ...(best && { best }) };
  });
}

function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  const score = (attempt: Attempt | undefined) => attempt?.mark?.scorePercent ?? -1;
  const counting = attempts.filter(({ annulment }) => !annulment);
  return counting.reduce<Attempt | undefined>(
    (best, attempt) => (score(attempt) > score(best) ? attempt : best),
    undefined,
  );
}
