import type { Deps } from '../../platform/deps.ts';
import { assertNotLocked } from './assert-not-locked.ts';
import { insertSession, type SignedIn, selectSignedIn, touchSession } from './session-store.ts';
import { hashToken, newToken } from './token.ts';

export const sessionSeconds = 30 * 24 * 60 * 60;
const idleMilliseconds = 14 * 24 * 60 * 60 * 1000;
const touchEveryMilliseconds = 10 * 60 * 1000;
const freshMilliseconds = 15 * 60 * 1000;

export type SignInMethod = 'password' | 'link' | 'passkey' | 'oidc' | 'sign-up' | 'demo';

/** What a page may know of the session that its reader came with. */
export interface Session {
  sessionId: string;
  /** When the person last proved who they are; acts on the account itself want it fresh. */
  authenticatedAt: Date;
}

/** Opens a session; only the returned token opens it again, the database keeps its hash. */
export async function openSession(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  { personId, method, userAgent }: { personId: string; method: SignInMethod; userAgent: string },
): Promise<string> {
  await assertNotLocked(deps, personId);
  const token = newToken(deps);
  const now = deps.now();
  await insertSession(deps.database, {
    sessionId: deps.newId('ses'),
    tokenHash: hashToken(token),
    personId,
    method,
    userAgent: userAgent.slice(0, 300),
    createdAt: now,
    authenticatedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
  });
  return token;
}

/** Who a session token belongs to; nobody after 30 days, or after 14 days without a visit. */
export async function findSession(
  deps: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<{ person: SignedIn['person']; session: Session } | undefined> {
  const found = await selectSignedIn(deps.database, hashToken(token));
  if (!found) return undefined;
  const { person, session } = found;
  const now = deps.now();
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (session.expiresAt <= now || idle > idleMilliseconds) return undefined;
  if (idle > touchEveryMilliseconds) await touchSession(deps.database, session.sessionId, now);
  return { person, session: { sessionId: session.sessionId, authenticatedAt: session.authenticatedAt } };
}

export function isFresh(session: Session, now: Date): boolean {
  return now.getTime() - session.authenticatedAt.getTime() < freshMilliseconds;
}
