import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  type AchievementEdition,
  achievementPolicy,
  createAchievement,
  drawBadge,
  listAuthored,
  publishAchievement,
  retireAchievement,
  saveDraft,
} from '../../modules/catalog/index.ts';
import { hasSigned } from '../../modules/issuing/index.ts';
import { assertMay } from '../../modules/organisations/index.ts';
import { assertAddressMeant } from '../../modules/site/index.ts';
import { isBadgeDesign } from '../../platform/badge-artwork/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { assertMadeFrom, stateOf, withState } from '../forms/edit-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import type { Words } from '../words/index.ts';
import { at } from '../words/index.ts';
import { AuthorListPage } from './author-list-page.tsx';
import { PublishPage } from './confirm-pages.tsx';
import { achievementScope, consoleScope, frame } from './console-scope.ts';
import { detailsOf, detailsSchema, nameOfDetail, newSchema } from './details-form.ts';
import { DetailsPage } from './details-page.tsx';
import { editionPages } from './edition-routes.tsx';
import { NewPage } from './new-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { PicturePage } from './picture-page.tsx';
import { RetirePage } from './retire-page.tsx';
import { skillsAndOutcomesPages } from './skills-routes.tsx';

const publishSchema = z.object({
  state: z.string().max(40).optional(),
  isAddressMeant: z.literal('on').optional(),
});
const designWord = z.string().max(40, at('authoring.errors.design'));
const designSchema = z.object({
  ...{ shape: designWord, palette: designWord, symbol: designWord },
  state: designWord.optional(),
});

/** The authors' part of an organisation's console: list, drafts part by part, publish, retire. */
export function authorPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/console/:slug/achievements';

  routes.get(path, async (context) => {
    const { actor, organisation, base } = await consoleScope(deps, context);
    const entries = await listAuthored(deps, actor, { organisationId: organisation.id });
    const mayAuthor = achievementPolicy.author(actor, { organisationId: organisation.id });
    return show(context, {
      layout: 'console',
      title: wordsOf(context).authoring.title,
      body: <AuthorListPage base={base} entries={entries} mayAuthor={mayAuthor} />,
    });
  });

  routes.get(`${path}/new`, async (context) => {
    const { actor, organisation, base } = await consoleScope(deps, context);
    assertMay(actor, achievementPolicy.author, { organisationId: organisation.id });
    return show(context, {
      layout: 'console',
      title: wordsOf(context).authoring.newTitle,
      body: <NewPage base={base} />,
    });
  });

  routes.post(`${path}/new`, async (context) => {
    const { actor, organisation, base } = await consoleScope(deps, context);
    return handleForm(context, newSchema, {
      act: async (content) => {
        const command = { organisationId: organisation.id, content };
        const { achievementId } = await createAchievement(deps, actor, command);
        flash(context, 'created');
        return context.redirect(`${base}/${achievementId}/details`, 303);
      },
      page: ({ values, errors, status }) => {
        const body = <NewPage base={base} values={values} errors={errors} />;
        return show(context, { layout: 'console', title: wordsOf(context).authoring.newTitle, status, body });
      },
    });
  });

  routes.get(`${path}/:id`, async (context) => {
    const scope = await achievementScope(deps, context);
    return show(context, { ...frame(context, scope), body: <OverviewPage scope={scope} /> });
  });

  routes.post(`${path}/:id/publish`, async (context) => {
    const scope = await achievementScope(deps, context);
    return handleForm(context, publishSchema, {
      act: async ({ state: seen, isAddressMeant }) => {
        await assertAddressMeant(deps, scope.actor, {
          isFirst: async () => !(await hasSigned(deps)),
          isMeant: isAddressMeant === 'on',
        });
        await publishAchievement(deps, scope.actor, { ...scope.achievement, seen });
        flash(context, 'published');
        return context.redirect(scope.address, 303);
      },
      page: ({ errors, status }) =>
        show(context, {
          ...frame(context, scope),
          status,
          body: <PublishPage scope={scope} errors={errors} />,
        }),
    });
  });

  routes.get(`${path}/:id/retire`, async (context) => {
    const scope = await achievementScope(deps, context);
    return show(context, { ...frame(context, scope), body: <RetirePage scope={scope} /> });
  });

  routes.post(`${path}/:id/retire`, async (context) => {
    const scope = await achievementScope(deps, context);
    await retireAchievement(deps, scope.actor, scope.achievement);
    flash(context, 'retired');
    return context.redirect(scope.address, 303);
  });

  routes.get(`${path}/:id/details`, async (context) => {
    const scope = await achievementScope(deps, context);
    const values = withState(detailsOf(scope.achievement.editions[0]));
    return show(context, { ...frame(context, scope), body: <DetailsPage scope={scope} values={values} /> });
  });

  routes.post(`${path}/:id/details`, async (context) => {
    const scope = await achievementScope(deps, context);
    return handleForm(context, detailsSchema, {
      act: async (details, posted) => {
        const change = (draft: AchievementEdition) => {
          assertMadeFrom(posted, detailsOf(draft), { name: nameOfDetail(context) });
          return details;
        };
        await saveDraft(deps, scope.actor, { ...scope.achievement, change });
        flash(context, 'saved');
        return context.redirect(`${scope.address}/details`, 303);
      },
      page: ({ values, errors, status }) => {
        const body = <DetailsPage scope={scope} values={values} errors={errors} />;
        return show(context, { ...frame(context, scope), status, body });
      },
    });
  });

  routes.get(`${path}/:id/picture`, async (context) => {
    const scope = await achievementScope(deps, context);
    const wanted = designSchema.safeParse(context.req.query());
    const { design } = scope.achievement.editions[0];
    const shown = wanted.success && isBadgeDesign(wanted.data) ? wanted.data : design;
    const values = { state: wanted.data?.state ?? stateOf({ ...design }) };
    return show(context, {
      ...frame(context, scope),
      body: <PicturePage scope={scope} design={shown} values={values} />,
    });
  });

  routes.post(`${path}/:id/picture`, async (context) => {
    const scope = await achievementScope(deps, context);
    return handleForm(context, designSchema, {
      act: async ({ shape, palette, symbol, state }, posted) => {
        const design = { shape, palette, symbol };
        if (!isBadgeDesign(design)) throw unknownDesign();
        if (posted.show) {
          const shown = new URLSearchParams({ ...design, ...(state !== undefined && { state }) });
          return context.redirect(`${scope.address}/picture?${shown}`, 303);
        }
        const change = (draft: AchievementEdition) => {
          assertMadeFrom(posted, { ...draft.design }, { name: nameOfDesign(wordsOf(context)) });
          return { design };
        };
        await saveDraft(deps, scope.actor, { ...scope.achievement, change });
        flash(context, 'saved');
        return context.redirect(`${scope.address}/picture`, 303);
      },
      page: ({ values, errors, status }) => {
        const typed = designSchema.safeParse(values);
        const { design } = scope.achievement.editions[0];
        const shown = typed.success && isBadgeDesign(typed.data) ? typed.data : design;
        const body = <PicturePage scope={scope} design={shown} values={values} errors={errors} />;
        return show(context, { ...frame(context, scope), status, body });
      },
    });
  });

  routes.get(`${path}/:id/picture/preview.svg`, (context) => answerPreview(deps, context));

  routes.route('/', skillsAndOutcomesPages(deps));
  routes.route('/', editionPages(deps));
  return routes;
}

/** How a choice of the badge composer reads. */
function nameOfDesign({ authoring }: Words) {
  const { shapes, palettes, symbols } = authoring.picture;
  const names: { [field: string]: { [value: string]: string } } = {
    ...{ shape: shapes, palette: palettes, symbol: symbols },
  };
  return (field: string, value: string) => names[field]?.[value] ?? value;
}

function unknownDesign(): Refusal {
  return new Refusal('invalid', say('web.design-unknown'), { shape: say('web.design-unknown') });
}

async function answerPreview(deps: Deps, context: Context<WebEnv>): Promise<Response> {
  const { achievement, organisation } = await achievementScope(deps, context);
  const design = designSchema.safeParse(context.req.query());
  if (!design.success || !isBadgeDesign(design.data)) throw unknownDesign();
  const svg = drawBadge({ ...achievement.editions[0], design: design.data }, organisation.name);
  context.header('cache-control', 'private, max-age=600');
  context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  return context.body(svg, 200, { 'content-type': 'image/svg+xml' });
}
