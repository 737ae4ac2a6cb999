import type { Hono } from 'hono';
import { listPresets } from '../../modules/assessment/index.ts';
import { achievementPolicy, createAchievement, listAuthored } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { wordsOf } from '../language.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { flash, show } from '../show.tsx';
import { achievementDoor, frame } from './achievement-door.ts';
import { authoredColumns, authoredList, authoredQuery } from './author-list.tsx';
import { AuthorListPage } from './author-list-page.tsx';
import { designerPages } from './designer-routes.tsx';
import { detailPartPages } from './detail-part-routes.tsx';
import { newSchema } from './details-form.ts';
import { detailsPages } from './details-routes.tsx';
import { editionPages } from './edition-routes.tsx';
import { NewPage } from './new-page.tsx';
import { outcomesPages } from './outcomes-routes.tsx';
import { outlinePages } from './outline-routes.tsx';
import { OverviewPage } from './overview-page.tsx';
import { packPages } from './packs/pack-routes.tsx';
import { picturePages } from './picture-routes.tsx';
import { presetPages } from './presets/preset-routes.tsx';
import { publishPages } from './publish-routes.tsx';
import { reviewPages } from './review-routes.tsx';
import { reviewingRoutes } from './reviewing-routes.tsx';
import { calendarConsole } from './runs/calendar-routes.tsx';
import { runsPages } from './runs/runs-routes.tsx';
import { skillsPages } from './skills-routes.tsx';
import { translationPages } from './translation-routes.tsx';
import { uploadPages } from './upload-routes.tsx';

/** The authors' part of a console: the list, a new achievement, its overview; each other page has routes of its name. */
export function authorPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);

  get('/achievements', achievementPolicy.read, async (context, { actor, organisation, base }) => {
    const where = { organisationId: organisation.id };
    const { authoring: words } = wordsOf(context);
    const all = await listAuthored(deps, actor, where);
    const query = authoredQuery.read(context.req);
    const here = `${base}/achievements`;
    const asked = { list: authoredList, query, columns: authoredColumns(words, here) };
    if (query.isFile) return fileOfRows(`achievements-${organisation.slug}`, all, asked);
    const page = { base: here, importsBase: `${base}/imports`, achievements: openRows(all, asked) };
    const body = (
      <AuthorListPage
        {...page}
        mayAuthor={achievementPolicy.author(actor, where)}
        maySetReview={achievementPolicy.setReview(actor, where)}
      />
    );
    return show(context, { layout: 'console', title: words.title, body });
  });

  get('/achievements/new', achievementPolicy.author, async (context, { actor, organisation, base }) => {
    const presets = await listPresets(deps, actor, { organisationId: organisation.id });
    const body = <NewPage base={base} presets={presets} />;
    return show(context, { layout: 'console', title: wordsOf(context).authoring.newTitle, body });
  });

  form('/achievements/new', achievementPolicy.author, {
    limit: bodies.short,
    schema: newSchema,
    act: async (context, { actor, organisation, base }, { value: content }) => {
      const command = { organisationId: organisation.id, content };
      const { achievementId } = await createAchievement(deps, actor, command);
      flash(context, 'created');
      return context.redirect(`${base}/achievements/${achievementId}/details`, 303);
    },
    page: async (context, { actor, organisation, base }, { values, errors, status }) => {
      const presets = await listPresets(deps, actor, { organisationId: organisation.id });
      const body = <NewPage {...{ base, presets, values, errors }} />;
      return show(context, { layout: 'console', title: wordsOf(context).authoring.newTitle, status, body });
    },
  });

  const one = achievementDoor(deps);
  one.get('', achievementPolicy.read, (context, scope) =>
    show(context, { ...frame(context, scope), body: <OverviewPage scope={scope} /> }),
  );
  routes.route('/', runsPages(deps));
  routes.route('/', calendarConsole(deps));
  routes.route('/', one.routes);

  for (const pages of [
    packPages,
    presetPages,
    detailsPages,
    detailPartPages,
    picturePages,
    designerPages,
    uploadPages,
    skillsPages,
    outcomesPages,
    outlinePages,
    translationPages,
    editionPages,
    publishPages,
    reviewPages,
    reviewingRoutes,
  ])
    routes.route('/', pages(deps));
  return routes;
}
