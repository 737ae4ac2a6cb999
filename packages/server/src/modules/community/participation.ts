import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { findEditions } from '../catalog/index.ts';
import { listAwardsOfPerson } from '../issuing/index.ts';
import { listEndedWays } from '../learning/index.ts';
import { communityRefusal } from './refusals.ts';
import type { Participation } from './review.ts';

type Reading = Pick<Deps, 'database' | 'now'>;

/**
 * What the actor took part in and what is over, newest first: ways that are completed, given up or without an attempt
 * left, and what was awarded without one. Nothing of organisations in which they work.
 */
export async function listParticipations(deps: Reading, actor: Person): Promise<Participation[]> {
  const [ways, awards] = await Promise.all([
    listEndedWays(deps, actor),
    listAwardsOfPerson(deps, actor.personId),
  ]);
  const found = [
    ...ways.map(({ enrolment: { organisationId, achievementId, editionId }, isCompleted }) => ({
      ...{ organisationId, achievementId, editionId },
      way: isCompleted ? ('completed' as const) : ('ended' as const),
    })),
    ...awards
      .filter(({ status }) => status !== 'pending-signature')
      .map(({ organisationId, achievementId, editionId }) => ({
        ...{ organisationId, achievementId, editionId },
        way: 'awarded' as const,
      })),
  ].filter(({ organisationId }) => !worksIn(actor, organisationId));
  const first = found.filter(
    ({ editionId }, index) => found.findIndex((one) => one.editionId === editionId) === index,
  );
  const editions = await findEditions(
    deps,
    first.map(({ editionId }) => editionId),
  );
  return first.map((one) => ({ ...one, title: editions.get(one.editionId)?.title ?? '' }));
}

/** That of one edition. Who did not take part is told so, and so is who works for the provider. */
export async function getParticipation(
  deps: Reading,
  actor: Person,
  { editionId }: { editionId: string },
): Promise<Participation> {
  const found = (await listParticipations(deps, actor)).find((one) => one.editionId === editionId);
  if (found) return found;
  const edition = (await findEditions(deps, [editionId])).get(editionId);
  if (edition && worksIn(actor, edition.organisationId))
    throw communityRefusal('forbidden', 'community.own-organisation');
  throw communityRefusal('not-found', 'community.not-taken-part');
}

function worksIn({ memberships }: Person, organisationId: string): boolean {
  return memberships.some((one) => one.organisationId === organisationId);
}
