import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { listAwardsOfPerson } from '../issuing/index.ts';
import { findNames } from '../people/index.ts';
import type { HeldAward } from './held-awards.ts';
import type { ImportedBadge } from './imported.ts';
import { selectImported } from './imported-store.ts';
import { walletRefusal } from './refusals.ts';
import { type Showcase, type ShowcaseWish, showcaseOf } from './showcase.ts';
import { deleteShowcaseOf, lockShowcase, selectShowcase, updateShowcase } from './showcase-store.ts';
import { selectClosedOf } from './wallet-store.ts';

type Reading = Pick<Deps, 'database'>;

/** The person's own, also while it is off; undefined before they first saved it. */
export function findOwnShowcase(deps: Reading, { personId }: Person): Promise<Showcase | undefined> {
  return selectShowcase(deps.database, { personId });
}

export type ShowcaseBadge =
  | { origin: 'here'; id: string; held: HeldAward }
  | { origin: 'elsewhere'; id: string; badge: ImportedBadge };

/** Everything that may be chosen: what whoever has its address may see anyway. */
export async function listShowable(
  deps: Reading,
  { personId }: Pick<Person, 'personId'>,
): Promise<ShowcaseBadge[]> {
  const [awards, closed, imported] = await Promise.all([
    listAwardsOfPerson(deps, personId),
    selectClosedOf(deps.database, personId),
    selectImported(deps.database, personId),
  ]);
  return [
    ...awards
      .filter(({ id }) => !closed.has(id))
      .map((award) => ({ origin: 'here' as const, id: award.id, held: { award, isOpen: true } })),
    ...imported
      .filter(({ isOpen }) => isOpen)
      .map((badge) => ({ origin: 'elsewhere' as const, id: badge.id, badge })),
  ];
}

export interface ShowcaseChange extends ShowcaseWish {
  /** Called with what is stored and held; throws when the change was made from something else. */
  madeFrom?: (stored: Showcase) => void;
}

/** Turns it on or off, and says what is in it. Its address stays, also while it is off. */
export async function changeShowcase(
  deps: Pick<Deps, 'database' | 'now' | 'newId'>,
  actor: Person,
  { madeFrom, ...change }: ShowcaseChange,
): Promise<Showcase> {
  const may = new Set((await listShowable(deps, actor)).map(({ id }) => id));
  const wish = showcaseOf(change, may);
  const [at, fresh] = [deps.now(), deps.newId('shw')];
  return inTransaction(deps, async (deps) => {
    await lockShowcase(deps.database, { id: fresh, personId: actor.personId, at });
    const stored = await selectShowcase(deps.database, { personId: actor.personId });
    if (!stored) throw new Error('The showcase that was just made is not there.');
    madeFrom?.(stored);
    const showcase = { ...stored, ...wish };
    await updateShowcase(deps.database, showcase, at);
    if (stored.isOn !== showcase.isOn) {
      const action = showcase.isOn ? 'showcase.opened' : 'showcase.hidden';
      await recordAudit(deps, actor, { action, subjectType: 'showcase', subjectId: showcase.id });
    }
    return showcase;
  });
}

export interface Shown {
  showcase: Showcase;
  holderName: string;
  /** In their order; what was closed or put away since is left out. */
  badges: ShowcaseBadge[];
}

/** What stands at its address; to its owner also while it is off. Off and never there are answered alike. */
export async function getShowcase(
  deps: Reading,
  reader: Person | undefined,
  { id }: { id: string },
): Promise<Shown> {
  const showcase = await selectShowcase(deps.database, { id });
  if (!showcase || !(showcase.isOn || reader?.personId === showcase.personId)) throw missing();
  const [showable, names] = await Promise.all([
    listShowable(deps, showcase),
    findNames(deps, [showcase.personId]),
  ]);
  const holderName = names.get(showcase.personId);
  if (holderName === undefined) throw missing();
  const byId = new Map(showable.map((badge) => [badge.id, badge]));
  return { showcase, holderName, badges: showcase.badgeIds.flatMap((badgeId) => byId.get(badgeId) ?? []) };
}

/** For the file with everything that is kept of a person. */
export async function exportShowcase(deps: Reading, actor: Person): Promise<{ showcase?: object }> {
  const stored = await findOwnShowcase(deps, actor);
  if (!stored) return {};
  const { personId: _, ...showcase } = stored;
  return { showcase };
}

/** Hears that an account is closed. */
export async function forgetShowcase(deps: Reading, { personId }: { personId: string }): Promise<void> {
  await deleteShowcaseOf(deps.database, personId);
}

function missing(): Error {
  return walletRefusal('not-found', 'wallet.no-showcase');
}
