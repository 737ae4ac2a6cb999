import { absenceOf } from '../../platform/database-absence.ts';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { listingOf } from './listing-rules.ts';
import {
  emptyListing,
  type ListedSkill,
  selectUnlisted,
  upsertListedSkills,
  upsertListings,
} from './listing-store.ts';
import type { Conformance } from './packs/conformance.ts';
import { selectConformances } from './packs/pack-store.ts';

/** Puts an edition into the catalogue, in the transaction that published it. */
export async function listEdition(
  deps: Within & Pick<Deps, 'catalogueIndex'>,
  { edition, conformance }: { edition: AchievementEdition; conformance: Conformance },
): Promise<void> {
  deps.catalogueIndex.expectChange();
  await upsertListedSkills(deps.database, listedSkillsOf(edition));
  await upsertListings(deps.database, [{ edition, listing: listingOf(edition, conformance) }]);
}

/** Takes an achievement out of the catalogue, in the transaction that retired it. */
export async function unlistAchievement(
  deps: Within & Pick<Deps, 'catalogueIndex'>,
  { achievementId }: { achievementId: string },
): Promise<void> {
  deps.catalogueIndex.expectChange();
  await emptyListing(deps.database, achievementId);
}

const atATime = 500;

/**
 * Lists what was published before there were listings, or while they looked different. Safe to do twice, and to leave
 * between two pieces.
 */
export async function completeListings(
  deps: Pick<Deps, 'database' | 'log'>,
  signal?: AbortSignal,
): Promise<void> {
  const leftOut: string[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const editions = await selectUnlisted(deps.database, { leftOut, limit: atATime });
    if (editions.length === 0) return;
    leftOut.push(...(await listPiece(deps, editions, signal)));
    if (editions.length < atATime) return;
  }
}

/** Answers which could not be listed: a piece with one such is halved, so that it keeps no other out of the catalogue. */
async function listPiece(
  deps: Pick<Deps, 'database' | 'log'>,
  editions: readonly AchievementEdition[],
  signal?: AbortSignal,
): Promise<string[]> {
  signal?.throwIfAborted();
  try {
    await listTogether(deps, editions);
    return [];
  } catch (error) {
    if (absenceOf(error) === 'absent') throw error;
    const [edition, ...others] = editions;
    if (edition && others.length === 0) {
      const { editionId } = edition;
      deps.log.error({ editionId, error: String(error) }, 'an edition could not be put into the catalogue');
      return [editionId];
    }
  }
  const half = editions.length / 2;
  const first = await listPiece(deps, editions.slice(0, half), signal);
  return [...first, ...(await listPiece(deps, editions.slice(half), signal))];
}

/** First the listings, which hold the editions: whoever publishes or retires one of them holds no skill meanwhile. */
function listTogether(deps: Pick<Deps, 'database'>, editions: readonly AchievementEdition[]): Promise<void> {
  return inTransaction(deps, async ({ database }) => {
    const found = await selectConformances(
      database,
      editions.map(({ editionId }) => editionId),
    );
    await upsertListings(
      database,
      editions.map((edition) => ({ edition, listing: listingOf(edition, found.get(edition.editionId)) })),
    );
    await upsertListedSkills(database, eachOnce(editions.flatMap(listedSkillsOf)));
  });
}

export function listedSkillsOf(edition: AchievementEdition): ListedSkill[] {
  const named = edition.skills.map(({ skillId, name, language = edition.language, translations = {} }) => ({
    skillId,
    language,
    names: {
      ...Object.fromEntries(
        Object.entries(translations).flatMap(([tag, words]) => (words.name ? [[tag, words.name]] : [])),
      ),
      [language]: name,
    },
  }));
  return eachOnce(named);
}

/** As the last says it: one statement cannot write a row two times. */
function eachOnce(skills: readonly ListedSkill[]): ListedSkill[] {
  return [...new Map(skills.map((one) => [one.skillId, one])).values()];
}
