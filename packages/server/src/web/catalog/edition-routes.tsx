import { buildAchievementCredential, readCredential } from '@cairn/engine';
import type { Context, Hono } from 'hono';
import { findEditionExam, startNextEdition } from '../../modules/assessment/index.ts';
import {
  type AchievementEdition,
  achievementPolicy,
  badgeSvgOf,
  findEditionRule,
  listAssessments,
} from '../../modules/catalog/index.ts';
import { sampleCredential } from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { textsFor } from '../edition-texts.ts';
import type { WebEnv } from '../env.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { type AchievementScope, achievementDoor } from './achievement-door.ts';
import { answerSvg } from './answer-svg.ts';
import { changedFrom } from './changed.ts';
import { EditionPage } from './edition-page.tsx';
import { PreviewPage } from './preview-page.tsx';

/** Every edition to read, the draft as others will see it, and the beginning of the next edition. */
export function editionPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, button } = achievementDoor(deps);

  get('/editions/:edition', achievementPolicy.read, async (context, scope) => {
    const number = Number(context.req.param('edition'));
    const edition = scope.achievement.editions.find((one) => one.number === number);
    if (!edition) throw new Refusal('not-found', say('web.edition-not-found'));
    const exam = await findEditionExam(deps, scope.actor, edition);
    const changed = await changedFrom(deps, scope.achievement.editions, edition);
    const page = { scope, edition, exam, changed };
    const title = `${wordsOf(context).authoring.overview.editionName(number)}: ${textsFor(context, edition).title}`;
    return show(context, { title, layout: 'console', body: <EditionPage {...page} /> });
  });

  get('/editions/:edition/image.svg', achievementPolicy.read, async (context, scope) => {
    const number = Number(context.req.param('edition'));
    const edition = scope.achievement.editions.find((one) => one.number === number);
    if (!edition) throw new Refusal('not-found', say('web.edition-not-found'));
    return answerSvg(context, await badgeSvgOf(deps, edition, scope.organisation.name));
  });

  const showPreview = async (
    context: Context<WebEnv>,
    scope: AchievementScope,
    as: 'learner' | 'verifier',
  ) => {
    const edition = scope.achievement.editions[0];
    const { actor, organisation } = scope;
    const assessments = await listAssessments(deps, edition.editionId);
    const rule = await findEditionRule(deps, edition.editionId);
    const credential = as === 'verifier' ? await sampleOf(deps, actor.name, edition) : undefined;
    const badgeSvg = await badgeSvgOf(deps, edition, organisation.name);
    const page = { scope, as, assessments, rule, credential, badgeSvg };
    return show(context, {
      title: wordsOf(context).authoring.preview.title[as],
      layout: 'console',
      body: <PreviewPage {...page} />,
    });
  };
  const may = achievementPolicy.read;
  get('/preview', may, (context, scope) => showPreview(context, scope, 'learner'));
  get('/preview/badge', may, (context, scope) => showPreview(context, scope, 'verifier'));

  button('/edition', achievementPolicy.author, async (context, scope) => {
    const hadDraft = scope.achievement.editions[0].status === 'draft';
    await startNextEdition(deps, scope.actor, scope.achievement);
    flash(context, hadDraft ? 'draftExists' : 'created');
    return context.redirect(scope.address, 303);
  });

  return routes;
}

/** What the badge would say of the reader, unsigned. */
async function sampleOf(deps: Deps, holderName: string, edition: AchievementEdition) {
  return readCredential(buildAchievementCredential(await sampleCredential(deps, { holderName, edition })));
}
