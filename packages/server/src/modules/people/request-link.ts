import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { letter } from './letters.ts';
import { issueLink } from './links.ts';
import { selectPersonByAddress } from './person-store.ts';
import { trialBegan } from './recent-means.ts';

export type LinkWish = 'sign-up' | 'sign-in' | 'reset-password';

/**
 * Somebody who is not signed in asks for a link by mail. Whether the address is known or not, one link is made, one
 * mail is written and the caller learns nothing; only the owner of the mailbox reads the difference (row 29).
 */
export async function requestLink(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'randomBytes' | 'mail'>,
  {
    address,
    wish,
    name = '',
    next = '',
    language,
  }: {
    address: string;
    wish: LinkWish;
    name?: string;
    next?: string;
    /** Of whoever asks: in it a stranger is answered. */
    language: string;
  },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const person = await selectPersonByAddress(deps.database, address);
    // An address that was added lately may be an intruder's: its links go to the primary address (row 11).
    const isOnTrial = person && !person.isByPrimary && person.addressVerifiedAt > trialBegan(deps.now());
    const to = isOnTrial ? person.email : address.trim();
    const purpose = !person ? 'sign-up' : wish === 'sign-up' ? 'sign-in' : wish;
    const token = await issueLink(deps, {
      purpose,
      address: to,
      detail: { name, next },
      ...(person ? { personId: person.id } : {}),
    });
    const url = `${deps.config.publicUrl}${paths[purpose]}/${token}`;
    await deps.mail.send(deps, {
      ...{ to, language },
      letter: letterFor(wish, person !== undefined, url),
    });
  });
}

const paths = { 'sign-up': '/sign-up', 'sign-in': '/sign-in/link', 'reset-password': '/reset-password' };

function letterFor(wish: LinkWish, isKnown: boolean, url: string) {
  if (wish === 'sign-up')
    return isKnown ? letter('people.already-signed-up', { url }) : letter('people.sign-up', { url });
  if (!isKnown) return letter('people.no-account', { url });
  return wish === 'sign-in' ? letter('people.sign-in', { url }) : letter('people.reset-password', { url });
}
