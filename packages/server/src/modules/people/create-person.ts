import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Within } from '../../platform/transaction.ts';
import { type ReaderSettings, recordAudit } from '../audit/index.ts';
import { insertAddress } from './address-store.ts';
import { assertName } from './name-rules.ts';
import { insertPerson, type KnownPerson } from './person-store.ts';
import { updateReader } from './reader-store.ts';
import { say } from './refusals.ts';

export interface NewPerson {
  name: string;
  /** Proven: nobody gets an account with an address that they did not show to be theirs. */
  provenAddress: string;
  /** From `hashPassword`, made outside the transaction. */
  passwordHash?: string | undefined;
  isAdministrator?: boolean | undefined;
  /** As the request that opens the account lets guess; the person changes it on the account page. */
  reader?: ReaderSettings | undefined;
}

/** Makes the account of a person whose address is already proven; the only way an account comes to be. */
export async function createPerson(
  deps: Pick<Deps, 'now' | 'newId'> & Within,
  person: NewPerson,
): Promise<KnownPerson> {
  const id = deps.newId('per');
  const name = assertName(person.name, 'person');
  const now = deps.now();
  const isAdministrator = person.isAdministrator ?? false;
  await insertPerson(deps.database, {
    id,
    name,
    passwordHash: person.passwordHash,
    isAdministrator,
    createdAt: now,
  });
  if (person.reader) await updateReader(deps.database, id, person.reader);
  const email = person.provenAddress.trim();
  const isFree = await insertAddress(deps.database, {
    id: deps.newId('eml'),
    personId: id,
    address: email,
    isPrimary: true,
    verifiedAt: now,
  });
  if (!isFree) {
    throw new Refusal('conflict', say('people.address-taken'));
  }
  const actor = { kind: 'person', personId: id, name } as const;
  await recordAudit(deps, actor, {
    action: 'person.signed-up',
    subjectType: 'person',
    subjectId: id,
  });
  if (isAdministrator) {
    await recordAudit(deps, actor, {
      action: 'person.made-administrator',
      subjectType: 'person',
      subjectId: id,
    });
  }
  return { id, name, email };
}
