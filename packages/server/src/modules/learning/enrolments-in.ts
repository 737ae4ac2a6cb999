import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import type { Person } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { findNamed } from '../people/index.ts';
import {
  type EnrolmentFacet,
  type EnrolmentQuery,
  eachEnrolment,
  findEnrolmentList,
  type Named,
  selectLearnerIds,
} from './enrolment-list-store.ts';
import { countEnrolments, countNewEnrolments, type Enrolment, selectEnrolment } from './enrolment-store.ts';
import { learnerPolicy } from './learner-policy.ts';
import { learningRefusal } from './refusals.ts';

/** A page of those who learn an achievement of the organisation, for those who may see it. */
export async function listEnrolmentsIn(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: EnrolmentQuery,
): Promise<FoundList<Enrolment, EnrolmentFacet>> {
  assertMay(actor, learnerPolicy.see, query);
  return findEnrolmentList(deps.database, query, await namedIn(deps, query));
}

/** All of them under the same query, read piece by piece, each as `make` hands it on. */
export async function* readEnrolmentsIn<Made>(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: EnrolmentQuery & { make: (piece: Enrolment[]) => Promise<Made[]> },
): AsyncGenerator<Made> {
  assertMay(actor, learnerPolicy.see, query);
  const named = await namedIn(deps, query);
  yield* eachEnrolment(deps.database, { ...query, named }, query.make);
}

async function namedIn(deps: Pick<Deps, 'database'>, query: EnrolmentQuery): Promise<Named> {
  const { words } = query.request;
  if (words.length === 0) return new Map();
  return findNamed(deps, { personIds: await selectLearnerIds(deps.database, query), words });
}

/** How many learn an achievement, over all its editions. */
export async function countEnrolmentsIn(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: { organisationId: string; achievementId: string },
): Promise<{ enrolled: number; completed: number }> {
  assertMay(actor, learnerPolicy.see, query);
  return countEnrolments(deps.database, query);
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
