import { buildAchievementCredential, readCredential } from '@cairn/engine';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { discardDraftEdition, findEditionExam } from '../../modules/assessment/index.ts';
import { type AchievementEdition, drawBadge, listAssessments } from '../../modules/catalog/index.ts';
import { sampleCredential } from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { DiscardPage, PublishPage } from './confirm-pages.tsx';
import { achievementScope } from './console-scope.ts';
import { EditionPage } from './edition-page.tsx';
import { PreviewPage } from './preview-page.tsx';

const discardSchema = z.object({ state: z.string().max(40).optional() });

/** Every edition to read, the draft as others will see it, and the last questions before publishing and discarding. */
export function editionPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/console/:slug/achievements/:id';

  routes.get(`${path}/editions/:edition`, async (context) => {
    const scope = await achievementScope(deps, context);
    const number = Number(context.req.param('edition'));
    const edition = scope.achievement.editions.find((one) => one.number === number);
    if (!edition) throw new Refusal('not-found', say('web.edition-not-found'));
    const exam = await findEditionExam(deps, scope.actor, edition);
    const page = { scope, edition, exam };
    const title = `${wordsOf(context).authoring.overview.editionName(number)}: ${edition.title}`;
    return show(context, { title, layout: 'console', body: <EditionPage {...page} /> });
  });

  routes.get(`${path}/preview`, (context) => showPreview(deps, context, 'learner'));
  routes.get(`${path}/preview/badge`, (context) => showPreview(deps, context, 'verifier'));

  routes.get(`${path}/publish`, async (context) => {
    const scope = await achievementScope(deps, context);
    return show(context, {
      title: wordsOf(context).authoring.overview.publishTitle,
      layout: 'console',
      body: <PublishPage scope={scope} />,
    });
  });

  routes.get(`${path}/discard`, async (context) => {
    const scope = await achievementScope(deps, context);
    return show(context, {
      title: wordsOf(context).authoring.discard.title,
      layout: 'console',
      body: <DiscardPage scope={scope} />,
    });
  });

  routes.post(`${path}/discard`, async (context) => {
    const scope = await achievementScope(deps, context);
    const { achievementId } = scope.achievement;
    return handleForm(context, discardSchema, {
      act: async ({ state: seen }) => {
        const { isAchievementLeft } = await discardDraftEdition(deps, scope.actor, { achievementId, seen });
        flash(context, 'discarded');
        return context.redirect(isAchievementLeft ? scope.address : scope.base, 303);
      },
      page: ({ errors, status }) =>
        show(context, {
          title: wordsOf(context).authoring.discard.title,
          layout: 'console',
          status,
          body: <DiscardPage scope={scope} errors={errors} />,
        }),
    });
  });

  return routes;
}

async function showPreview(
  deps: Deps,
  context: Context<WebEnv>,
  as: 'learner' | 'verifier',
): Promise<Response> {
  const scope = await achievementScope(deps, context);
  const edition = scope.achievement.editions[0];
  const { organisation } = scope;
  const assessments = await listAssessments(deps, edition.editionId);
  const credential = as === 'verifier' ? await sampleOf(deps, scope.actor.name, edition) : undefined;
  const page = { scope, as, assessments, credential, badgeSvg: drawBadge(edition, organisation.name) };
  return show(context, {
    title: wordsOf(context).authoring.preview.title[as],
    layout: 'console',
    body: <PreviewPage {...page} />,
  });
}

/** What the badge would say of the reader, unsigned. */
async function sampleOf(deps: Deps, holderName: string, edition: AchievementEdition) {
  return readCredential(buildAchievementCredential(await sampleCredential(deps, { holderName, edition })));
}
