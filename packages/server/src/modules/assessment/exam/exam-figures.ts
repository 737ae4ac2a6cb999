import type { Deps } from '../../../platform/deps.ts';
import type { Person } from '../../audit/index.ts';
import { type AuthoredAchievement, getAuthored } from '../../catalog/index.ts';
import { learnerPolicy } from '../../learning/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { type BestFigures, type ItemFigures, selectBestFigures, selectItemFigures } from './figures-store.ts';

/** So few attempts say nothing of how well a question tells learners apart. */
export const fewestForDiscrimination = 20;

export interface ExamFigures extends BestFigures {
  /** The hardest first; `discrimination` is there only with enough attempts. */
  items: ItemFigures[];
}

/** How learners did over all editions of an achievement: marks, outcomes, hard questions. */
export async function getExamFigures(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  query: Pick<AuthoredAchievement, 'achievementId'>,
): Promise<ExamFigures> {
  const achievement = await getAuthored(deps, actor, query);
  assertMay(actor, learnerPolicy.see, achievement);
  const editionIds = achievement.editions.map((edition) => edition.editionId);
  const [best, items] = await Promise.all([
    selectBestFigures(deps.database, editionIds),
    selectItemFigures(deps.database, editionIds),
  ]);
  return {
    ...best,
    items: items.map(({ discrimination, ...item }) => ({
      ...item,
      ...(discrimination !== undefined && item.attempts >= fewestForDiscrimination && { discrimination }),
    })),
  };
}
