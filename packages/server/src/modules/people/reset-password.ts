import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { letter } from './letters.ts';
import { deleteLinks, type LinkRow } from './link-store.ts';
import { readLink, useLink } from './links.ts';
import { hashPassword } from './password.ts';
import { assertGoodPassword } from './password-rules.ts';
import { selectPerson, updatePerson } from './person-store.ts';
import { dropMeansOnTrial } from './recent-means.ts';
import { deleteSessions } from './session-store.ts';
import { openSession } from './sessions.ts';
import { assertStillTheirs } from './sign-in.ts';

type ResetDeps = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'randomBytes' | 'mail'>;

export function readReset(deps: Pick<Deps, 'database' | 'now'>, token: string): Promise<LinkRow> {
  return readLink(deps, 'reset-password', token);
}

/** Sets the password by a mailed link, signs every device out, takes away what was added lately and returns the token of a new session. */
export async function resetPassword(
  deps: ResetDeps,
  { token, password, userAgent }: { token: string; password: string; userAgent: string },
): Promise<string> {
  const { address = '' } = await readReset(deps, token);
  assertGoodPassword(password, { address, name: '' });
  const passwordHash = await hashPassword(password);
  return inTransaction(deps, async (deps) => {
    const link = await useLink(deps, { purpose: 'reset-password', token });
    await assertStillTheirs(deps, link);
    const personId = link.personId ?? '';
    await dropMeansOnTrial(deps, personId, deps.now());
    await savePassword(deps, { personId, passwordHash });
    return openSession(deps, { personId, method: 'link', userAgent });
  });
}

/** Changes the password of a person who has just shown who they are; every other device is signed out. */
export async function changePassword(
  deps: ResetDeps,
  actor: Person,
  { password, sessionId }: { password: string; sessionId: string },
): Promise<void> {
  assertGoodPassword(password, { address: actor.email, name: actor.name });
  const passwordHash = await hashPassword(password);
  await inTransaction(deps, (deps) =>
    savePassword(deps, { personId: actor.personId, passwordHash, keepSessionId: sessionId }),
  );
}

async function savePassword(
  deps: ResetDeps & Within,
  change: { personId: string; passwordHash: string; keepSessionId?: string },
): Promise<void> {
  const { personId, passwordHash } = change;
  await updatePerson(deps.database, personId, { passwordHash });
  await deleteSessions(deps.database, personId, change.keepSessionId);
  await deleteLinks(deps.database, personId);
  const person = await selectPerson(deps.database, personId);
  if (!person) return;
  const who = { kind: 'person', personId, name: person.name } as const;
  await recordAudit(deps, who, {
    action: 'person.password-changed',
    subjectType: 'person',
    subjectId: personId,
  });
  const url = `${deps.config.publicUrl}/reset-password`;
  await deps.mail.send(deps, {
    to: person.email,
    letter: letter('people.password-changed', { url }),
  });
}
