import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Person, ReaderSettings } from '../audit/index.ts';
import { assertName } from './name-rules.ts';
import { countIdentities, selectPasskeys } from './passkey-store.ts';
import { selectPasswordHash, updatePerson } from './person-store.ts';
import { lockAccount, updateReader } from './reader-store.ts';

/** By which means the person can sign in. */
export interface SignInMeans {
  hasPassword: boolean;
  passkeys: number;
  identities: number;
}

export async function getSignInMeans(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
): Promise<SignInMeans> {
  const [hash, passkeys, identities] = await Promise.all([
    selectPasswordHash(deps.database, actor.personId),
    selectPasskeys(deps.database, actor.personId),
    countIdentities(deps.database, actor.personId),
  ]);
  return { hasPassword: hash !== null, passkeys: passkeys.length, identities };
}

export type Account = ReaderSettings & { name: string };

/** The name on pages and on badges that are awarded from now on, and how the person reads. */
export async function changeAccount(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Person, 'personId'>,
  change: Account & {
    /** Called with the account as stored and held; throws when it was typed over another. */
    madeFrom?: (stored: Account) => void;
  },
): Promise<void> {
  const name = assertName(change.name, 'person');
  await inTransaction(deps, async (deps) => {
    change.madeFrom?.(await lockAccount(deps.database, actor.personId));
    await updatePerson(deps.database, actor.personId, { name });
    await updateReader(deps.database, actor.personId, change);
  });
}
