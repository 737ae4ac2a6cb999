import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ReaderSettings } from '../audit/index.ts';
import { createPerson } from './create-person.ts';
import type { LinkRow } from './link-store.ts';
import { issueLink, readLink, useLink } from './links.ts';
import { hashPassword } from './password.ts';
import { assertGoodPassword } from './password-rules.ts';
import { openSession } from './sessions.ts';

/** What the page behind a sign-up link shows. */
export function readSignUp(deps: Pick<Deps, 'database' | 'now'>, token: string): Promise<LinkRow> {
  return readLink(deps, 'sign-up', token);
}

/**
 * The way to an account for somebody who has just proven the address in another way (by the link of a claim). Returns
 * the path of the page where name and password are chosen; it leads on to `next`.
 */
export async function beginSignUp(
  deps: Pick<Deps, 'database' | 'now' | 'randomBytes'>,
  { address, next }: { address: string; next: string },
): Promise<string> {
  const link = { purpose: 'sign-up', address, detail: { name: '', next } } as const;
  return `/sign-up/${await issueLink(deps, link)}`;
}

/**
 * Opens the account. The link proves the address and the password is chosen here, so nobody can have chosen one
 * before (row 11). Returns the token of a session.
 */
export async function finishSignUp(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  {
    token,
    name,
    password,
    userAgent,
    reader,
  }: { token: string; name: string; password: string; userAgent: string; reader: ReaderSettings },
): Promise<{ sessionToken: string; next: string }> {
  const { address = '' } = await readSignUp(deps, token);
  assertGoodPassword(password, { address, name });
  const passwordHash = await hashPassword(password);
  return inTransaction(deps, async (deps) => {
    const link = await useLink(deps, { purpose: 'sign-up', token });
    const provenAddress = link.address ?? '';
    const person = await createPerson(deps, { name, provenAddress, passwordHash, reader });
    const sessionToken = await openSession(deps, {
      personId: person.id,
      method: 'sign-up',
      userAgent,
    });
    return { sessionToken, next: link.detail.next ?? '' };
  });
}
