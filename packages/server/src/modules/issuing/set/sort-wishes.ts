import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Actor } from '../../audit/index.ts';
import type { AchievementEdition } from '../../catalog/index.ts';
import { findAuthorId } from '../../organisations/index.ts';
import { addressKey, findPeopleByAddress, looksLikeAnother } from '../../people/index.ts';
import { isAddressMeant } from '../../site/index.ts';
import { awardAddressLimit } from '../award-limits.ts';
import { selectHasSigned } from '../award-store.ts';
import { getAwardable } from '../awardable.ts';
import { type AwardWish, editionOf, startOf } from '../give-wish.ts';
import { termsOf } from '../issuing-rules.ts';
import { selectHeld, selectOffered, selectRequests } from './held-store.ts';

/** A wish with the key by which it is made once. */
export interface AskedWish {
  wish: AwardWish;
  requestKey: string;
}

/** A wish against which nothing speaks. */
export interface PlainWish {
  /** Its place among all. */
  place: number;
  edition: AchievementEdition;
  address: string;
  note: string | undefined;
  requestKey: string;
  awardedAt: Date;
  expiresAt?: Date;
}

export interface SortedWishes {
  /** Of people with an account. */
  toHolders: (PlainWish & { person: { id: string; name: string } })[];
  toAddresses: PlainWish[];
}

type Sorting = Pick<Deps, 'config' | 'database' | 'now'>;

/**
 * Which wishes may be given together. It refuses nothing: whatever looks unusual is in neither, and is given by itself,
 * so that only one place says what speaks against an award.
 */
export async function sortWishes(
  deps: Sorting,
  actor: Actor,
  { organisationId, asked }: { organisationId: string; asked: readonly AskedWish[] },
): Promise<SortedWishes> {
  const plain = await plainOf(deps, { organisationId, asked });
  const [people, requests] = await Promise.all([
    findPeopleByAddress(
      deps,
      plain.map(({ address }) => address),
    ),
    selectRequests(deps.database, { organisationId, requestKeys: plain.map(({ requestKey }) => requestKey) }),
  ]);
  const isFirst = firstOf<string>();
  const found = plain
    .filter(({ requestKey }) => !requests.has(requestKey))
    .map((wish) => ({ wish, person: people.get(addressKey(wish.address)) }))
    .filter(({ wish, person }) => isFirst(pair(person?.id ?? addressKey(wish.address), wish)));
  const authorId = await findAuthorId(deps, actor);
  const holders = found.flatMap(({ wish, person }) =>
    person && person.id !== authorId ? [{ ...wish, person }] : [],
  );
  const strangers = found.flatMap(({ wish, person }) => (person ? [] : [wish]));
  const held = await selectHeld(
    deps.database,
    holders.map(({ person, edition }) => ({ personId: person.id, editionId: edition.editionId })),
  );
  const offered = await selectOffered(
    deps.database,
    strangers.map(({ address, edition }) => ({
      addressKey: addressKey(address),
      editionId: edition.editionId,
    })),
  );
  const maySign =
    holders.length > 0 && (await isAddressMeant(deps, async () => !(await selectHasSigned(deps.database))));
  const toHolders = maySign ? holders.filter((wish) => !held.has(pair(wish.person.id, wish))) : [];
  const toAddresses = strangers.filter((wish) => !offered.has(pair(addressKey(wish.address), wish)));
  const taken = await takeLimits(deps, [...toHolders, ...toAddresses]);
  const isAllowed = ({ address }: PlainWish) => taken.has(addressKey(address));
  return { toHolders: toHolders.filter(isAllowed), toAddresses: toAddresses.filter(isAllowed) };
}

function pair(who: string, { edition }: { edition: AchievementEdition }): string {
  return `${who} ${edition.editionId}`;
}

function firstOf<Value>(): (value: Value) => boolean {
  const seen = new Set<Value>();
  return (value) => !seen.has(value) && seen.add(value) !== undefined;
}

/** Those whose edition, dates and address are in order. */
async function plainOf(
  deps: Sorting,
  { organisationId, asked }: { organisationId: string; asked: readonly AskedWish[] },
): Promise<PlainWish[]> {
  const editions = new Map<string, AchievementEdition | undefined>();
  const plain: PlainWish[] = [];
  for (const [place, { wish, requestKey }] of asked.entries()) {
    const named = `${wish.achievementId} ${wish.edition ?? ''}`;
    if (!editions.has(named)) editions.set(named, await awardableOf(deps, organisationId, wish));
    const edition = editions.get(named);
    if (!edition || looksLikeAnother(wish.email)) continue;
    const dates = { awardedAt: startOf(wish.awardedOn), expiresAt: startOf(wish.expiresOn) };
    const terms = unlessRefused(() => termsOf(edition, dates, deps.now()));
    if (terms) plain.push({ place, edition, address: wish.email, note: wish.note, requestKey, ...terms });
  }
  return plain;
}

async function awardableOf(
  deps: Sorting,
  organisationId: string,
  wish: AwardWish,
): Promise<AchievementEdition | undefined> {
  try {
    const { editionId } = await editionOf(deps, organisationId, wish);
    return await getAwardable(deps, { organisationId, editionId });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function unlessRefused<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The addresses that may be awarded all that is asked for them. */
function takeLimits(deps: Sorting, wishes: readonly PlainWish[]): Promise<Set<string>> {
  const wanted = new Map<string, number>();
  for (const { address } of wishes) {
    const key = addressKey(address);
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
  return awardAddressLimit(deps).takeEach(wanted);
}
