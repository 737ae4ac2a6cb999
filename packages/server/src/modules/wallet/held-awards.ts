import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import {
  type Award,
  awardPolicy,
  type Credential,
  findAward,
  findCredential,
  findNewestCredential,
  findSuccession,
  issuingRefusal,
  listAwardsOfPerson,
  type Succeeded,
} from '../issuing/index.ts';
import { walletRefusal } from './refusals.ts';
import { deleteClosed, insertClosed, selectClosedOf, selectIsClosed } from './wallet-store.ts';

type Reading = Pick<Deps, 'database'>;

/** An award as its holder sees it. */
export interface HeldAward {
  award: Award;
  /** Whether whoever has the address may see it. */
  isOpen: boolean;
}

/** Everything that the person holds, newest first. */
export async function listHeld(deps: Reading, actor: Person): Promise<HeldAward[]> {
  const [awards, closed] = await Promise.all([
    listAwardsOfPerson(deps, actor.personId),
    selectClosedOf(deps.database, actor.personId),
  ]);
  return awards.map((award) => ({ award, isOpen: !closed.has(award.id) }));
}

/** One award of the person. Somebody else's is answered like a missing one. */
export async function getHeld(deps: Reading, actor: Person, awardId: string): Promise<HeldAward> {
  const award = await findAward(deps, awardId);
  if (award?.personId !== actor.personId) throw missing();
  return { award, isOpen: !(await selectIsClosed(deps.database, awardId)) };
}

/** Opens or closes the public page, its pictures and files. What others saved before, they keep. */
export async function setOpen(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  command: { awardId: string; isOpen: boolean },
): Promise<void> {
  const { award } = await getHeld(deps, actor, command.awardId);
  if (command.isOpen) await deleteClosed(deps.database, award.id);
  else await insertClosed(deps.database, { awardId: award.id, personId: actor.personId, at: deps.now() });
}

/** Job: the person closed the account. Nothing of theirs is shown to the public any more; saved files stay valid. */
export async function hideAll(
  deps: Pick<Deps, 'database' | 'now'>,
  { personId }: { personId: string },
): Promise<void> {
  for (const { id } of await listAwardsOfPerson(deps, personId))
    await insertClosed(deps.database, { awardId: id, personId, at: deps.now() });
}

/** What a public address means: an award, by its newest credential, or one credential for ever. */
export type PublicAddress = { awardId: string } | { credentialId: string };

export interface ShownAward extends HeldAward {
  /** Absent while the award waits for its signature. */
  credential?: Credential | undefined;
  /** What came after the credential, where it is not the newest of its award. */
  succeeded?: Succeeded | undefined;
}

/** What stands at a public address. What its holder closed is missing to all but holder and issuer. */
export async function getShown(
  deps: Reading,
  reader: Person | undefined,
  address: PublicAddress,
): Promise<ShownAward> {
  const credential =
    'awardId' in address
      ? await findNewestCredential(deps, address.awardId)
      : await findCredential(deps, address.credentialId);
  const awardId = 'awardId' in address ? address.awardId : credential?.awardId;
  const award = awardId === undefined ? undefined : await findAward(deps, awardId);
  if (!award) throw missing();
  const isOpen = !(await selectIsClosed(deps.database, award.id));
  const isTheirs = reader?.personId === award.personId;
  if (!isOpen && !isTheirs && !(reader && awardPolicy.see(reader, award))) throw missing();
  const isNewest = credential === undefined || credential.id === award.credential?.id;
  return {
    award,
    isOpen,
    credential,
    succeeded: isNewest ? undefined : await findSuccession(deps, credential),
  };
}

/** Refuses the files of a credential that says a name which is shown nowhere any more. */
export function assertShowable({ succeeded }: Pick<ShownAward, 'succeeded'>): void {
  if (succeeded?.isHidden) throw issuingRefusal('gone', 'issuing.former-name-hidden');
}

function missing(): Error {
  return walletRefusal('not-found', 'wallet.award-not-found');
}
