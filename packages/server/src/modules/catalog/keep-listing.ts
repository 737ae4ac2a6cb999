import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { listingOf } from './listing-rules.ts';
import {
  emptyListing,
  type ListedSkill,
  selectUnlisted,
  upsertListedSkills,
  upsertListing,
} from './listing-store.ts';

/** Puts an edition into the catalogue, in the transaction that published it. */
export async function listEdition(
  deps: Within & Pick<Deps, 'catalogueIndex'>,
  edition: AchievementEdition,
): Promise<void> {
  deps.catalogueIndex.expectChange();
  await upsertListedSkills(deps.database, listedSkillsOf(edition));
  await upsertListing(deps.database, edition, listingOf(edition));
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

/** Lists what was published before there were listings, or while they looked different. Safe to do twice. */
export async function completeListings(deps: Pick<Deps, 'database' | 'log'>): Promise<void> {
  const leftOut: string[] = [];
  for (;;) {
    const editions = await selectUnlisted(deps.database, { leftOut, limit: atATime });
    for (const edition of editions) if (!(await isListed(deps, edition))) leftOut.push(edition.editionId);
    if (editions.length < atATime) return;
  }
}

/** One that cannot be listed does not keep the others out of the catalogue. */
async function isListed(deps: Pick<Deps, 'database' | 'log'>, edition: AchievementEdition): Promise<boolean> {
  try {
    await upsertListedSkills(deps.database, listedSkillsOf(edition));
    await upsertListing(deps.database, edition, listingOf(edition));
    return true;
  } catch (error) {
    const { editionId } = edition;
    deps.log.error({ editionId, error: String(error) }, 'an edition could not be put into the catalogue');
    return false;
  }
}

/** Each skill once, also where an edition names it twice: one statement cannot write a row two times. */
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
  return [...new Map(named.map((one) => [one.skillId, one])).values()];
}
