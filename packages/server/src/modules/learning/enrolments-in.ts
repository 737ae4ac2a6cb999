import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import {
  countEnrolments,
  countNewEnrolments,
  type Enrolment,
  selectEnrolment,
  selectEnrolmentsIn,
} from './enrolment-store.ts';
import { learnerPolicy } from './learner-policy.ts';
import { learningRefusal } from './refusals.ts';

export interface EnrolmentsIn {
  enrolments: Enrolment[];
  /** Pass as `before` for those who enrolled earlier; absent at the end. */
  older?: string;
  /** Of the whole achievement, over all its editions. */
  counts: { enrolled: number; completed: number };
}

/** Who learns an achievement of the organisation, for those who may see it; who enrolled last first. */
export async function listEnrolmentsIn(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { organisationId: string; achievementId: string; before?: string | undefined; limit: number },
): Promise<EnrolmentsIn> {
  assertMay(actor, learnerPolicy.see, query);
  const [found, counts] = await Promise.all([
    selectEnrolmentsIn(deps.database, { ...query, limit: query.limit + 1 }),
    countEnrolments(deps.database, query),
  ]);
  const enrolments = found.slice(0, query.limit);
  const last = enrolments.at(-1);
  return { enrolments, counts, ...(found.length > query.limit && last ? { older: last.enrolmentId } : {}) };
}

/** One of them; one of another achievement is answered like a missing one. */
export async function getEnrolmentIn(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { organisationId: string; achievementId: string; enrolmentId: string },
): Promise<Enrolment> {
  assertMay(actor, learnerPolicy.see, query);
  const enrolment = await selectEnrolment(deps.database, query.enrolmentId);
  if (enrolment?.organisationId !== query.organisationId || enrolment.achievementId !== query.achievementId)
    throw learningRefusal('not-found', 'learning.enrolment-not-found');
  return enrolment;
}

/** How many began each achievement since then, the most first. */
export function countNewLearners(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { organisationId: string; since: Date },
): Promise<{ achievementId: string; learners: number }[]> {
  assertMay(actor, learnerPolicy.see, query);
  return countNewEnrolments(deps.database, query);
}
