import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person } from '../audit/index.ts';
import { recordAudit } from '../audit/index.ts';
import { looksLikeAnother } from './address-rules.ts';
import { deleteAddress, type EmailAddress, insertAddress, selectAddresses } from './address-store.ts';
import { letter } from './letters.ts';
import type { LinkRow } from './link-store.ts';
import { issueLink, readLink, useLink } from './links.ts';
import { selectPersonByAddress } from './person-store.ts';
import { say } from './refusals.ts';

type AddressDeps = Pick<Deps, 'config' | 'database' | 'now' | 'newId' | 'randomBytes' | 'mail'>;

/** The primary one first. */
export function listAddresses(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
): Promise<EmailAddress[]> {
  return selectAddresses(deps.database, actor.personId);
}

export async function getAddress(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  emailId: string,
): Promise<EmailAddress> {
  return findOwn(await listAddresses(deps, actor), emailId);
}

/** Mails a link to the new address. The answer does not tell whether somebody has the address already. */
export async function requestAddress(deps: AddressDeps, actor: Person, address: string): Promise<void> {
  if (looksLikeAnother(address)) {
    const said = say('people.address-confusable');
    throw new Refusal('invalid', said, { address: said });
  }
  await inTransaction(deps, async (deps) => {
    const owner = await selectPersonByAddress(deps.database, address);
    const link = { purpose: 'add-address', personId: actor.personId, address: address.trim() } as const;
    const token = await issueLink(deps, link);
    const confirm = owner
      ? letter('people.address-already-taken', { who: actor.name })
      : letter('people.add-address', {
          url: `${deps.config.publicUrl}/account/emails/confirm/${token}`,
          who: actor.name,
        });
    await deps.mail.send(deps, {
      ...{ to: address.trim(), language: actor.language },
      letter: confirm,
    });
  });
}

/** What the page behind a confirmation link shows; refused to everybody but the person who asked for it. */
export async function readAddressLink(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  token: string,
): Promise<LinkRow> {
  const link = await readLink(deps, 'add-address', token);
  assertOwnLink(link, actor);
  return link;
}

/**
 * Adds the address. Only in a session of the person who asked: otherwise the owner of a mailbox could be made to
 * hand it to a stranger's account by opening a link (row 10).
 */
export async function confirmAddress(deps: AddressDeps, actor: Person, token: string): Promise<void> {
  await readAddressLink(deps, actor, token);
  await inTransaction(deps, async (deps) => {
    const { address = '' } = await useLink(deps, { purpose: 'add-address', token });
    const isFree = await insertAddress(deps.database, {
      id: deps.newId('eml'),
      personId: actor.personId,
      address,
      isPrimary: false,
      verifiedAt: deps.now(),
    });
    if (!isFree) {
      throw new Refusal('conflict', say('people.address-taken-meanwhile'));
    }
    await recordAudit(deps, actor, {
      action: 'person.address-added',
      subjectType: 'person',
      subjectId: actor.personId,
    });
    const url = `${deps.config.publicUrl}/account/emails`;
    await deps.mail.send(deps, {
      to: actor.email,
      letter: letter('people.address-added', { address, url }),
    });
  });
}

/** Takes an address away; the primary one stays. Both addresses are told. */
export async function removeAddress(deps: AddressDeps, actor: Person, emailId: string): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const email = await findOwn(await selectAddresses(deps.database, actor.personId), emailId);
    if (email.isPrimary) {
      throw new Refusal('conflict', say('people.primary-address'));
    }
    await deleteAddress(deps.database, actor.personId, emailId);
    await recordAudit(deps, actor, {
      action: 'person.address-removed',
      subjectType: 'person',
      subjectId: actor.personId,
    });
    for (const to of [email.address, actor.email])
      await deps.mail.send(deps, {
        to,
        letter: letter('people.address-removed', { address: email.address }),
      });
  });
}

export function findOwn(addresses: readonly EmailAddress[], emailId: string): EmailAddress {
  const email = addresses.find((each) => each.id === emailId);
  if (email) return email;
  throw new Refusal('not-found', say('people.address-not-found'));
}

export function assertOwnLink(link: LinkRow, actor: Person): void {
  if (link.personId === actor.personId) return;
  throw new Refusal('forbidden', say('people.link-of-another'));
}
