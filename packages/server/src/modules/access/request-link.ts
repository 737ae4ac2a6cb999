import type { Deps } from '../../platform/deps.ts';
import { messages } from './access-messages.ts';
import { issueLink } from './links.ts';
import { selectPersonByAddress } from './person-store.ts';

export type LinkWish = 'sign-up' | 'sign-in' | 'reset-password';

/**
 * Somebody who is not signed in asks for a link by mail. Whether the address is known or not, one link is made, one
 * mail is written and the caller learns nothing; only the owner of the mailbox reads the difference (row 29).
 */
export async function requestLink(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'randomBytes' | 'mail'>,
  { address, wish, name = '', next = '' }: { address: string; wish: LinkWish; name?: string; next?: string },
): Promise<void> {
  await deps.database.transaction().execute(async (transaction) => {
    const person = await selectPersonByAddress(transaction, address);
    const purpose = !person ? 'sign-up' : wish === 'sign-up' ? 'sign-in' : wish;
    const token = await issueLink(deps, transaction, {
      purpose,
      address: address.trim(),
      detail: { name, next },
      ...(person ? { personId: person.id } : {}),
    });
    const url = `${deps.config.publicUrl}${paths[purpose]}/${token}`;
    await deps.mail.send(transaction, { to: address.trim(), ...letterFor(wish, person !== undefined, url) });
  });
}

const paths = { 'sign-up': '/sign-up', 'sign-in': '/sign-in/link', 'reset-password': '/reset-password' };

function letterFor(wish: LinkWish, isKnown: boolean, url: string) {
  if (wish === 'sign-up') return isKnown ? messages.alreadySignedUp(url) : messages.signUp(url);
  if (!isKnown) return messages.noAccount(url);
  return wish === 'sign-in' ? messages.signIn(url) : messages.resetPassword(url);
}
