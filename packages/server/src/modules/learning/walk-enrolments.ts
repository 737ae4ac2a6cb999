import type { Deps } from '../../platform/deps.ts';
import { type Enrolment, selectEnrolmentsAfter } from './enrolment-store.ts';

const enrolmentsAtATime = 1000;

/** Everybody's, piece by piece in the order of their ids, for counting: no page shows them. */
export async function* walkEnrolments(deps: Pick<Deps, 'database'>): AsyncGenerator<Enrolment[]> {
  for (let after = ''; ; ) {
    const piece = await selectEnrolmentsAfter(deps.database, { after, limit: enrolmentsAtATime });
    const last = piece.at(-1);
    if (!last) return;
    yield piece;
    after = last.enrolmentId;
  }
}
