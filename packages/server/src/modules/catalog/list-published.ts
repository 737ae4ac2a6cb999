import type { Deps } from '../../platform/deps.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { selectOffered, selectOffers } from './listing-store.ts';

/** As many as a page shows without being a search. */
const most = 24;

/** What is offered, the newest first: of everybody, of one organisation, or with one skill. */
export function listPublished(
  deps: Pick<Deps, 'database'>,
  query: { organisationId?: string; skillId?: string } = {},
): Promise<AchievementEdition[]> {
  return selectOffers(deps.database, { ...query, limit: most });
}

/** So many stand beside each other. */
export const mostCompared = 5;

/** The first of these achievements that are offered, in their order. */
export async function findCompared(
  deps: Pick<Deps, 'database'>,
  query: { achievementIds: readonly string[] },
): Promise<AchievementEdition[]> {
  const wanted = [...new Set(query.achievementIds)].slice(0, mostCompared);
  const found = new Map(
    (await selectOffered(deps.database, wanted)).map((edition) => [edition.achievementId, edition]),
  );
  return wanted.flatMap((id) => found.get(id) ?? []);
}
