import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { LinkRow } from './link-store.ts';
import { readLink, useLink } from './links.ts';
import { isPassword } from './password.ts';
import { selectPasswordHash, selectPersonByAddress } from './person-store.ts';
import { say } from './refusals.ts';
import { markAuthenticated } from './session-store.ts';
import { openSession } from './sessions.ts';

/** Returns the token of a new session. An unknown address and a wrong password get one answer after one time. */
export async function signInWithPassword(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  { address, password, userAgent }: { address: string; password: string; userAgent: string },
): Promise<string> {
  const person = await selectPersonByAddress(deps.database, address);
  const isRight = await isPassword(password, person?.passwordHash);
  if (!person || !isRight) {
    throw new Refusal('invalid', say('people.sign-in-refused'));
  }
  return openSession(deps, { personId: person.id, method: 'password', userAgent });
}

export function readSignInLink(deps: Pick<Deps, 'database' | 'now'>, token: string): Promise<LinkRow> {
  return readLink(deps, 'sign-in', token);
}

/** Uses the link up; returns the token of a new session. */
export async function signInByLink(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  { token, userAgent }: { token: string; userAgent: string },
): Promise<{ sessionToken: string; next: string }> {
  return inTransaction(deps, async (deps) => {
    const link = await useLink(deps, { purpose: 'sign-in', token });
    await assertStillTheirs(deps, link);
    const sessionToken = await openSession(deps, {
      personId: link.personId ?? '',
      method: 'link',
      userAgent,
    });
    return { sessionToken, next: link.detail.next ?? '' };
  });
}

/** The signed-in person shows again who they are, so that acts on the account are open for some minutes. */
export async function confirmPassword(
  deps: Pick<Deps, 'database' | 'now'>,
  who: { personId: string; sessionId: string },
  password: string,
): Promise<void> {
  if (!(await isPassword(password, await selectPasswordHash(deps.database, who.personId)))) {
    const said = say('people.password-wrong');
    throw new Refusal('invalid', said, { password: said });
  }
  await markAuthenticated(deps.database, who.sessionId, deps.now());
}

/** A link goes to an address; when the address has left the account since, the link opens nothing. */
export async function assertStillTheirs(deps: Pick<Deps, 'database'>, link: LinkRow): Promise<void> {
  const owner = await selectPersonByAddress(deps.database, link.address ?? '');
  if (owner && owner.id === link.personId) return;
  throw new Refusal('gone', say('people.link-leads-nowhere'));
}
