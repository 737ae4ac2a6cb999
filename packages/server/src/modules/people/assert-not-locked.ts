import type { Database } from '../../database/open.ts';
import { Refusal } from '../../platform/refusal.ts';
import { selectIsLocked } from './person-state-store.ts';

/** Asked by whatever opens a session. Whoever has just shown who they are may know that they are locked out. */
export async function assertNotLocked(database: Database, personId: string): Promise<void> {
  if (!(await selectIsLocked(database, personId))) return;
  throw new Refusal(
    'forbidden',
    'access.person-locked',
    'This account is locked. Write to whoever runs this site if you think that this is a mistake.',
  );
}
