import type { Context } from 'hono';
import {
  type AuthoredAchievement,
  describeReview,
  getAuthored,
  type ReviewDescription,
} from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type ConsoleDoor, consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { partLabel } from './achievement-tabs.ts';

export interface AchievementScope extends Entered {
  achievement: AuthoredAchievement;
  /** How far the draft is with its review; undefined where there is none. */
  review: ReviewDescription | undefined;
  /** Address of this organisation's achievements. */
  list: string;
  /** Address of this achievement's part of the console. */
  address: string;
}

/** As `consoleDoor`, for paths below `/console/:slug/achievements/:id`, whose achievement must be this organisation's. */
export function achievementDoor(deps: Pick<Deps, 'database'>): ConsoleDoor<AchievementScope> {
  return consoleDoor(deps).below('/achievements/:id', (context, entered) =>
    scopeOf(deps, entered, context.req.param('id') ?? ''),
  );
}

/** Title and layout that all pages of one achievement share. */
export function frame(
  context: Context<WebEnv>,
  scope: AchievementScope,
): { title: string; layout: 'console' } {
  const words = wordsOf(context);
  const title = scope.achievement.editions[0].title || words.authoring.list.untitled;
  const [, part = ''] = context.req.path.slice(scope.address.length).split('/');
  const here = partLabel(words, part);
  return { title: here ? `${here}: ${title}` : title, layout: 'console' };
}

async function scopeOf(
  deps: Pick<Deps, 'database'>,
  entered: Entered,
  achievementId: string,
): Promise<AchievementScope> {
  const achievement = await getAuthored(deps, entered.actor, { achievementId });
  if (achievement.organisationId !== entered.organisation.id)
    throw new Refusal('not-found', say('web.achievement-not-found'));
  const list = `${entered.base}/achievements`;
  const { draft, assessments } = achievement;
  const review = draft && (await describeReview(deps, draft, assessments));
  return { ...entered, achievement, review, list, address: `${list}/${achievementId}` };
}
