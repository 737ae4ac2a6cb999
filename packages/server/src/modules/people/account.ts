import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import { assertName } from './name-rules.ts';
import { countIdentities, selectPasskeys } from './passkey-store.ts';
import { lockPersonName, selectPasswordHash, updatePerson } from './person-store.ts';

/** By which means the person can sign in. */
export interface SignInMeans {
  hasPassword: boolean;
  passkeys: number;
  identities: number;
}

export async function getSignInMeans(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Actor, 'personId'>,
): Promise<SignInMeans> {
  const [hash, passkeys, identities] = await Promise.all([
    selectPasswordHash(deps.database, actor.personId),
    selectPasskeys(deps.database, actor.personId),
    countIdentities(deps.database, actor.personId),
  ]);
  return { hasPassword: hash !== null, passkeys: passkeys.length, identities };
}

/** The name on pages and on badges that are awarded from now on. */
export async function renamePerson(
  deps: Pick<Deps, 'database'>,
  actor: Pick<Actor, 'personId'>,
  change: {
    name: string;
    /** Called with the person as stored and held; throws when the name was typed over another. */
    madeFrom?: (stored: { name: string }) => void;
  },
): Promise<void> {
  const name = assertName(change.name, 'person');
  await deps.database.transaction().execute(async (transaction) => {
    change.madeFrom?.({ name: await lockPersonName(transaction, actor.personId) });
    await updatePerson(transaction, actor.personId, { name });
  });
}
