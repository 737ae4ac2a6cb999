import type { Deps } from '../../platform/deps.ts';
import { type Enrolment, selectPlacedAfter } from './enrolment-store.ts';

const enrolmentsAtATime = 1000;

/**
 * Everybody's who has or had a place, piece by piece in the order of their ids, for counting: no page shows them. Who only
 * waited for a seat took part in nothing.
 */
export async function* walkEnrolments(deps: Pick<Deps, 'database'>): AsyncGenerator<Enrolment[]> {
  for (let after = ''; ; ) {
    const piece = await selectPlacedAfter(deps.database, { after, limit: enrolmentsAtATime });
    const last = piece.at(-1);
    if (!last) return;
    yield piece;
    after = last.enrolmentId;
  }
}
