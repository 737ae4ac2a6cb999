import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import {
  type AchievementPageQuery,
  type ListedAchievement,
  selectAchievementPage,
} from './achievement-page-store.ts';
import { achievementPolicy } from './achievement-policy.ts';

/** Achievements of an organisation with their newest editions, those made last first, page by page. */
export async function pageAchievements(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  query: AchievementPageQuery,
): Promise<ListedAchievement[]> {
  assertMay(actor, achievementPolicy.read, query);
  return selectAchievementPage(deps.database, query);
}
