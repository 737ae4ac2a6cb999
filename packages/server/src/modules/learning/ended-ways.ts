import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { getStanding, hasBegun } from '../earning/index.ts';
import { type Enrolment, selectEnrolments } from './enrolment-store.ts';

export interface EndedWay {
  enrolment: Enrolment;
  isCompleted: boolean;
}

/**
 * Ways of the actor that are over: completed, given up after something was shown, or with no attempt left. With
 * `editionId` only the way to that.
 */
export async function listEndedWays(
  deps: Pick<Deps, 'database' | 'now'>,
  { personId }: Pick<Person, 'personId'>,
  query: { editionId?: string } = {},
): Promise<EndedWay[]> {
  const enrolments = await selectEnrolments(deps.database, { personId, ...query });
  const ended = await Promise.all(
    enrolments.map(async (enrolment) => ((await isOver(deps, enrolment)) ? [enrolment] : [])),
  );
  return ended.flat().map((enrolment) => ({ enrolment, isCompleted: enrolment.status === 'completed' }));
}

async function isOver(
  deps: Pick<Deps, 'database' | 'now'>,
  { status, personId, editionId }: Enrolment,
): Promise<boolean> {
  if (status === 'completed') return true;
  if (status === 'waiting') return false;
  const decision = (await getStanding(deps, { personId, editionId }))?.decision;
  if (decision === undefined || status === 'active') return decision?.state === 'closed';
  // To enrol and to leave are two clicks, and who only waited for a seat took part in nothing.
  return hasBegun(decision);
}
