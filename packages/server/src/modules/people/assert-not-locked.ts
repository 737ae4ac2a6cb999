import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { selectIsLocked } from './person-state-store.ts';
import { say } from './refusals.ts';

export function isLocked(deps: Pick<Deps, 'database'>, personId: string): Promise<boolean> {
  return selectIsLocked(deps.database, personId);
}

/** Asked by whatever opens a session. Whoever has just shown who they are may know that they are locked out. */
export async function assertNotLocked(deps: Pick<Deps, 'database'>, personId: string): Promise<void> {
  if (!(await isLocked(deps, personId))) return;
  throw new Refusal('forbidden', say('people.person-locked'));
}
