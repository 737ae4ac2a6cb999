import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteAddress, insertAddress, selectAddresses, updatePrimaryAddress } from './address-store.ts';
import { assertOwnLink, findOwn } from './email-addresses.ts';
import { letter } from './letters.ts';
import { deleteLinks, type LinkRow } from './link-store.ts';
import { issueLink, readLink, useLink } from './links.ts';
import { selectPerson, updatePerson } from './person-store.ts';
import { dropMeansOnTrial } from './recent-means.ts';
import { say } from './refusals.ts';
import { deleteSessions } from './session-store.ts';

type AddressDeps = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'randomBytes' | 'mail'>;

/** Asks at the old primary address; the new one was proven when it was added: both have then agreed (row 11). */
export async function requestPrimaryAddress(
  deps: AddressDeps,
  actor: Person,
  emailId: string,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const email = findOwn(await selectAddresses(deps.database, actor.personId), emailId);
    if (email.isPrimary) return;
    const token = await issueLink(deps, {
      purpose: 'primary-address',
      personId: actor.personId,
      address: email.address,
      detail: { emailId },
    });
    const url = `${deps.config.publicUrl}/account/emails/primary/${token}`;
    await deps.mail.send(deps, {
      to: actor.email,
      letter: letter('people.confirm-primary', { address: email.address, url }),
    });
  });
}

export async function readPrimaryLink(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  token: string,
): Promise<LinkRow> {
  const link = await readLink(deps, 'primary-address', token);
  assertOwnLink(link, actor);
  return link;
}

/** Changes the primary address, signs other devices out and mails the old address a way back. */
export async function confirmPrimaryAddress(
  deps: AddressDeps,
  actor: Person,
  { token, sessionId }: { token: string; sessionId: string },
): Promise<void> {
  await readPrimaryLink(deps, actor, token);
  await inTransaction(deps, async (deps) => {
    const link = await useLink(deps, { purpose: 'primary-address', token });
    const addresses = await selectAddresses(deps.database, actor.personId);
    const email = findOwn(addresses, link.detail.emailId ?? '');
    await updatePrimaryAddress(deps.database, actor.personId, email.id);
    await deleteSessions(deps.database, actor.personId, sessionId);
    await deleteLinks(deps.database, actor.personId);
    await recordAudit(deps, actor, {
      action: 'person.primary-address-changed',
      subjectType: 'person',
      subjectId: actor.personId,
    });
    const back = await issueLink(deps, {
      purpose: 'revert-address',
      personId: actor.personId,
      address: actor.email,
      detail: { emailId: email.id },
    });
    const url = `${deps.config.publicUrl}/account/emails/revert/${back}`;
    await deps.mail.send(deps, {
      to: actor.email,
      letter: letter('people.primary-changed', { address: email.address, url }),
    });
    await deps.mail.send(deps, { to: email.address, letter: letter('people.is-primary-now') });
  });
}

export function readRevertLink(deps: Pick<Deps, 'database' | 'now'>, token: string): Promise<LinkRow> {
  return readLink(deps, 'revert-address', token);
}

/**
 * Gives the account back to the old address: the new one goes, and with it the password, all
 * sessions and open links, and whatever else was added lately, since any of them may be the intruder's. A link for a new password goes to the old address.
 */
export async function revertPrimaryAddress(deps: AddressDeps, token: string): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const link = await useLink(deps, { purpose: 'revert-address', token });
    const personId = link.personId ?? '';
    const address = link.address ?? '';
    await restorePrimary(deps, { personId, address });
    await deleteAddress(deps.database, personId, link.detail.emailId ?? '');
    await updatePerson(deps.database, personId, { passwordHash: null });
    await dropMeansOnTrial(deps, personId, deps.now());
    await deleteSessions(deps.database, personId);
    await deleteLinks(deps.database, personId);
    const person = await selectPerson(deps.database, personId);
    const who = { kind: 'person', personId, name: person?.name ?? '' } as const;
    await recordAudit(deps, who, {
      action: 'person.primary-address-reverted',
      subjectType: 'person',
      subjectId: personId,
    });
    const reset = await issueLink(deps, { purpose: 'reset-password', personId, address });
    const url = `${deps.config.publicUrl}/reset-password/${reset}`;
    await deps.mail.send(deps, { to: address, letter: letter('people.reset-password', { url }) });
  });
}

/** The intruder may have removed the old address from the account in the meantime. */
async function restorePrimary(
  deps: Pick<Deps, 'now' | 'newId'> & Within,
  { personId, address }: { personId: string; address: string },
): Promise<void> {
  const known = (await selectAddresses(deps.database, personId)).find((each) => each.address === address);
  const id = known?.id ?? deps.newId('eml');
  if (!known) {
    const verifiedAt = deps.now();
    const email = { id, personId, address, isPrimary: false, verifiedAt };
    if (!(await insertAddress(deps.database, email))) {
      throw new Refusal('conflict', say('people.address-taken-ask'));
    }
  }
  await updatePrimaryAddress(deps.database, personId, id);
}
