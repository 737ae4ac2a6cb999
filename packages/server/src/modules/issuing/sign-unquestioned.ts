import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Award } from './award.ts';

/** An award that was held back while it was in question is signed now. */
export async function signUnquestioned(
  deps: Pick<Deps, 'jobs'> & Within,
  { id: awardId, status }: Award,
): Promise<void> {
  if (status !== 'pending-signature') return;
  await deps.jobs.enqueue(deps, 'sign-award', { payload: { awardId }, key: `sign-award:${awardId}` });
}
