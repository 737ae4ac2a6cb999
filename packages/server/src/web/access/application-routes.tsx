import { type Context, Hono } from 'hono';
import { z } from 'zod';
import {
  acceptApplication,
  declineApplication,
  getApplication,
  listApplications,
  longestAnswer,
  readApplications,
  slugPattern,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { textField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postForm } from '../forms/post-form.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { applicationColumns, applicationsQuery } from './application-list.tsx';
import { ApplicationPage, ApplicationsPage } from './application-pages.tsx';
import { requireActor, requireAdministrator } from './session.ts';

const accepting = z.object({
  slug: z.string().trim().regex(slugPattern, at('administration.form.errors.slug')),
});
const declining = z.object({
  answer: textField(longestAnswer, 'provide.errors.answer').refine(
    (text) => text !== '',
    'provide.errors.answer',
  ),
});

/** `/admin/applications`: who asks for an organisation; accepting makes it, declining says why. */
export function applicationRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const path = '/admin/applications';
  routes.get(path, async (context) => {
    const actor = requireActor(context);
    const words = wordsOf(context);
    const query = applicationsQuery.read(context.req);
    const columns = applicationColumns(words);
    if (query.isFile) return listFile('applications', columns, readApplications(deps, actor, query));
    const applications = { query, columns, found: await listApplications(deps, actor, query) };
    const body = <ApplicationsPage applications={applications} />;
    return show(context, { title: words.provide.list.title, body });
  });

  const showOne = async (context: Context<WebEnv>, state: FormState) => {
    const id = context.req.param('id') ?? '';
    const application = await getApplication(deps, requireActor(context), id);
    const body = <ApplicationPage application={application} state={state} />;
    return show(context, {
      title: wordsOf(context).provide.decide.title(application.name),
      body,
      status: state.status,
    });
  };
  routes.get(`${path}/:id`, (context) => showOne(context, emptyForm));
  const enter = async (context: Context<WebEnv>) => {
    const actor = requireAdministrator(context);
    const { id } = await getApplication(deps, actor, context.req.param('id') ?? '');
    return { actor, id };
  };
  postForm(routes, `${path}/:id/accept`, {
    limit: bodies.short,
    enter,
    schema: accepting,
    act: async (context, { actor, id }, { value: { slug } }) => {
      const organisation = await acceptApplication(deps, actor, { id, slug });
      flash(context, 'accepted');
      return context.redirect(`/console/${organisation.slug}`, 303);
    },
    page: (context, _entered, state) => showOne(context, state),
  });
  postForm(routes, `${path}/:id/decline`, {
    limit: bodies.short,
    enter,
    schema: declining,
    act: async (context, { actor, id }, { value: { answer } }) => {
      await declineApplication(deps, actor, { id, answer });
      flash(context, 'declined');
      return context.redirect(path, 303);
    },
    page: (context, _entered, state) => showOne(context, state),
  });
  return routes;
}
