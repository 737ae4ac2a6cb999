import type { Deps } from '../../platform/deps.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { selectAssessmentsOf } from './catalog-store.ts';
import { differenceOf, type EditionChange } from './edition-difference.ts';

/** What one edition says otherwise than another of the same achievement, with what they ask. */
export async function listChanges(
  deps: Pick<Deps, 'database'>,
  before: AchievementEdition,
  after: AchievementEdition,
): Promise<EditionChange[]> {
  const assessments = await selectAssessmentsOf(deps.database, [before.editionId, after.editionId]);
  const [old, now] = [before, after].map((content) => ({
    content,
    assessments: assessments.get(content.editionId) ?? [],
  }));
  return old && now ? differenceOf(old, now) : [];
}

/** Of the editions of an achievement, the one before this one. */
export function editionBefore(
  editions: readonly AchievementEdition[],
  { number }: Pick<AchievementEdition, 'number'>,
): AchievementEdition | undefined {
  return editions
    .filter((edition) => edition.number < number)
    .sort((one, other) => other.number - one.number)[0];
}
