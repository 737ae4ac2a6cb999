import type { Context } from 'hono';
import type { AchievementScope } from '../catalog/achievement-door.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';

/** Title and layout of the pages on which an exam is written. */
export function examFrame(
  context: Context<WebEnv>,
  scope: AchievementScope,
): { title: string; layout: 'console' } {
  const { tabs, list } = wordsOf(context).authoring;
  const { title } = scope.achievement.editions[0];
  return { title: `${tabs.exam}: ${title || list.untitled}`, layout: 'console' };
}
