import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { ReaderSettings } from '../audit/index.ts';
import { createPerson } from './create-person.ts';
import { deleteLinksFor } from './link-store.ts';
import { issueLink, readLink, useLink } from './links.ts';
import { hashPassword } from './password.ts';
import { assertGoodPassword } from './password-rules.ts';
import { countAdministrators } from './person-store.ts';
import { say } from './refusals.ts';
import { openSession } from './sessions.ts';

/** A link for the first administrator, good for an hour; none when there is an administrator. Older ones end. */
export async function issueSetupLink(
  deps: Pick<Deps, 'config' | 'database' | 'now' | 'randomBytes'>,
): Promise<string | undefined> {
  return inTransaction(deps, async (deps) => {
    if ((await countAdministrators(deps.database)) > 0) return undefined;
    await deleteLinksFor(deps.database, 'setup');
    const token = await issueLink(deps, { purpose: 'setup' });
    return `${deps.config.publicUrl}/setup/${token}`;
  });
}

export async function assertSetupLink(deps: Pick<Deps, 'database' | 'now'>, token: string): Promise<void> {
  await readLink(deps, 'setup', token);
}

/** Makes the first administrator. Who can read the terminal runs the machine, so the address counts as proven. */
export async function createFirstAdministrator(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'randomBytes'>,
  command: {
    token: string;
    name: string;
    address: string;
    password: string;
    userAgent: string;
    reader: ReaderSettings;
  },
): Promise<string> {
  const { token, name, address, password, userAgent, reader } = command;
  await assertSetupLink(deps, token);
  assertGoodPassword(password, { address, name });
  const passwordHash = await hashPassword(password);
  return inTransaction(deps, async (deps) => {
    await useLink(deps, { purpose: 'setup', token });
    if ((await countAdministrators(deps.database)) > 0) {
      throw new Refusal('gone', say('people.already-set-up'));
    }
    const { id: personId } = await createPerson(deps, {
      name,
      provenAddress: address,
      passwordHash,
      isAdministrator: true,
      reader,
    });
    return openSession(deps, { personId, method: 'sign-up', userAgent });
  });
}
