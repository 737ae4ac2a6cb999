import type { Deps } from '../../../platform/deps.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import {
  type ChangedPlace,
  type MappedOffer,
  selectChanged,
  selectListingMark,
  selectMapped,
  selectOfferCounts,
  selectOfferedById,
  selectPartEnds,
} from './changed-store.ts';

type Reading = Pick<Deps, 'database'>;

/** As many stand in one part of the map of a site: far below the 50,000 of the protocol, so that parts stay small. */
export const mapPart = 10_000;

/** Editions that were ever published: what was published, superseded or retired last comes first. */
export function listChanged(
  deps: Reading,
  query: { organisationId?: string | undefined; after?: ChangedPlace | undefined; limit: number },
): Promise<AchievementEdition[]> {
  return selectChanged(deps.database, query);
}

const atATime = 200;

/** Everything that these organisations offer, piece by piece, so that a catalogue of any size needs no memory. */
export async function* readOffered(
  deps: Reading,
  { organisationIds }: { organisationIds: readonly string[] },
): AsyncGenerator<AchievementEdition[]> {
  let after = '';
  for (;;) {
    const editions = await selectOfferedById(deps.database, { organisationIds, after, limit: atATime });
    if (editions.length === 0) return;
    yield editions;
    after = editions.at(-1)?.achievementId ?? '';
  }
}

/** The offers of an organisation after one of them, for pages. */
export function pageOffered(
  deps: Reading,
  { organisationId, after, limit }: { organisationId: string; after: string; limit: number },
): Promise<AchievementEdition[]> {
  return selectOfferedById(deps.database, { organisationIds: [organisationId], after, limit });
}

/** How many editions each organisation offers; who offers nothing is not in it. */
export function countOffers(deps: Reading): Promise<Map<string, number>> {
  return selectOfferCounts(deps.database);
}

/** The same as long as nothing that is offered changes; two changes that end at once may be told as one. */
export function markOfOffers(deps: Reading): Promise<string> {
  return selectListingMark(deps.database);
}

/** After which achievement each part of the map of the site begins; the first begins after ''. */
export async function listMapParts(deps: Reading): Promise<string[]> {
  return ['', ...(await selectPartEnds(deps.database, mapPart))];
}

export function readMapPart(deps: Reading, after: string): Promise<MappedOffer[]> {
  return selectMapped(deps.database, { after, limit: mapPart });
}
