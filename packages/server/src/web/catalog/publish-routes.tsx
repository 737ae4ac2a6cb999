import type { Hono } from 'hono';
import { z } from 'zod';
import { discardDraftEdition } from '../../modules/assessment/index.ts';
import {
  achievementPolicy,
  judgeEdition,
  publishAchievement,
  retireAchievement,
} from '../../modules/catalog/index.ts';
import { hasSigned } from '../../modules/issuing/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { type AchievementScope, achievementDoor, frame } from './achievement-door.ts';
import { draftChanges } from './changed.ts';
import { DiscardPage, PublishPage } from './confirm-pages.tsx';
import { RetirePage } from './retire-page.tsx';

const publishSchema = z.object({
  state: z.string().max(40).optional(),
  isAddressMeant: z.literal('on').optional(),
});
const discardSchema = z.object({ state: z.string().max(40).optional() });

/** What cannot be taken back: publishing a draft, discarding it, and retiring what is offered. */
export function publishPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = achievementDoor(deps);

  const body = async (scope: AchievementScope, errors?: { readonly [field: string]: string }) => {
    const { editions, assessments } = scope.achievement;
    const [packs, changed] = await Promise.all([
      judgeEdition(deps, { edition: editions[0], assessments }),
      draftChanges(deps, scope),
    ]);
    return <PublishPage scope={scope} packs={packs} changed={changed} {...(errors && { errors })} />;
  };

  get('/publish', achievementPolicy.read, async (context, scope) =>
    show(context, {
      title: wordsOf(context).authoring.overview.publishTitle,
      layout: 'console',
      body: await body(scope),
    }),
  );

  form('/publish', achievementPolicy.publish, {
    limit: bodies.button,
    schema: publishSchema,
    act: async (context, scope, { value: { state: seen, isAddressMeant } }) => {
      await assertAddressMeant(deps, scope.actor, {
        isFirst: async () => !(await hasSigned(deps)),
        isMeant: isAddressMeant === 'on',
      });
      await publishAchievement(deps, scope.actor, { ...scope.achievement, seen });
      flash(context, 'published');
      return context.redirect(scope.address, 303);
    },
    page: async (context, scope, { errors, status }) =>
      show(context, { ...frame(context, scope), status, body: await body(scope, errors) }),
  });

  get('/discard', achievementPolicy.read, (context, scope) =>
    show(context, {
      title: wordsOf(context).authoring.discard.title,
      layout: 'console',
      body: <DiscardPage scope={scope} />,
    }),
  );

  form('/discard', achievementPolicy.author, {
    limit: bodies.button,
    schema: discardSchema,
    act: async (context, scope, { value: { state: seen } }) => {
      const { achievementId } = scope.achievement;
      const { isAchievementLeft } = await discardDraftEdition(deps, scope.actor, { achievementId, seen });
      flash(context, 'discarded');
      return context.redirect(isAchievementLeft ? scope.address : scope.list, 303);
    },
    page: (context, scope, { errors, status }) =>
      show(context, {
        title: wordsOf(context).authoring.discard.title,
        layout: 'console',
        status,
        body: <DiscardPage scope={scope} errors={errors} />,
      }),
  });

  get('/retire', achievementPolicy.read, (context, scope) =>
    show(context, { ...frame(context, scope), body: <RetirePage scope={scope} /> }),
  );

  button('/retire', achievementPolicy.publish, async (context, scope) => {
    await retireAchievement(deps, scope.actor, scope.achievement);
    flash(context, 'retired');
    return context.redirect(scope.address, 303);
  });

  return routes;
}
