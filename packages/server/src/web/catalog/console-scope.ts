import type { Context } from 'hono';
import type { Person } from '../../modules/audit/index.ts';
import { type AuthoredAchievement, getAuthored } from '../../modules/catalog/index.ts';
import {
  assertMay,
  getOrganisation,
  type Organisation,
  organisationPolicy,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';

export interface ConsoleScope {
  actor: Person;
  organisation: Organisation;
  /** Address of this organisation's achievements. */
  base: string;
}

/** Who works in which organisation's console; everyone else is refused as if it were not there. */
export async function consoleScope(
  deps: Pick<Deps, 'database'>,
  context: Context<WebEnv>,
): Promise<ConsoleScope> {
  const actor = requireActor(context);
  const organisation = await getOrganisation(deps, context.req.param('slug') ?? '');
  assertMay(actor, organisationPolicy.enter, { organisationId: organisation.id });
  return { actor, organisation, base: `/console/${organisation.slug}/achievements` };
}

export interface AchievementScope extends ConsoleScope {
  achievement: AuthoredAchievement;
  /** Address of this achievement's part of the console. */
  address: string;
}

/** As `consoleScope`, with the achievement of the address, which must be this organisation's. */
export async function achievementScope(
  deps: Pick<Deps, 'database'>,
  context: Context<WebEnv>,
): Promise<AchievementScope> {
  const scope = await consoleScope(deps, context);
  const achievementId = context.req.param('id') ?? '';
  const achievement = await getAuthored(deps, scope.actor, { achievementId });
  if (achievement.organisationId !== scope.organisation.id)
    throw new Refusal('not-found', say('web.achievement-not-found'));
  return { ...scope, achievement, address: `${scope.base}/${achievementId}` };
}

/** Title and layout that all pages of one achievement share. */
export function frame(
  context: Context<WebEnv>,
  scope: AchievementScope,
): { title: string; layout: 'console' } {
  return {
    title: scope.achievement.editions[0].title || wordsOf(context).authoring.list.untitled,
    layout: 'console',
  };
}
