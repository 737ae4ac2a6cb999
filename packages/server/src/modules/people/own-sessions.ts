import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { deleteSession, deleteSessions, type SessionRow, selectSessions } from './session-store.ts';

/** Where the person is signed in, the last used first. */
export function listSessions(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Pick<Person, 'personId'>,
): Promise<SessionRow[]> {
  return selectSessions(deps.database, actor.personId, deps.now());
}

/** Signs one device out; does nothing when the session is not the person's or is over already. */
export async function endSession(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  sessionId: string,
): Promise<void> {
  await deleteSession(deps.database, actor.personId, sessionId);
}

export async function endOtherSessions(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  keepSessionId: string,
): Promise<void> {
  await deleteSessions(deps.database, actor.personId, keepSessionId);
}
