import { type Context, Hono } from 'hono';
import { claim, comment, decideCase, getCase, listQueue, queues } from '../../modules/cases/index.ts';
import { getOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { commentForm, decisionForm } from './case-forms.ts';
import { caseKinds } from './case-kinds.ts';
import { caseNames } from './case-names.ts';
import { CasePage, QueuePage } from './queue-page.tsx';

/** `/console/:slug/cases`: what the organisation has to decide. */
export function caseConsole(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const base = '/console/:slug/cases';

  routes.get(base, async (context) => {
    const { actor, organisationId, slug } = await enter(deps, context);
    const queue = queues.find((each) => each === context.req.query('queue')) ?? 'open';
    const cases = await listQueue(deps, caseKinds, actor, { organisationId, queue });
    const nameOf = await caseNames(deps, wordsOf(context), cases);
    const body = <QueuePage {...{ slug, cases, queue, nameOf }} now={deps.now()} />;
    return show(context, { title: wordsOf(context).cases.queue.title, layout: 'console', body });
  });

  const showOne = async (context: Context<WebEnv>, state: FormState) => {
    const { actor, organisationId, slug, id } = await enter(deps, context);
    const opened = await getCase(deps, caseKinds, actor, { organisationId, id });
    const nameOf = await caseNames(deps, wordsOf(context), [opened.found], opened.comments);
    const body = <CasePage {...opened} {...{ slug, nameOf, state }} actorId={actor.personId} />;
    return show(context, { title: opened.found.title, layout: 'console', body, status: state.status });
  };
  routes.get(`${base}/:id`, (context) => showOne(context, emptyForm));
  routes.post(`${base}/:id/claim`, async (context) => {
    const { actor, organisationId, slug, id } = await enter(deps, context);
    await claim(deps, caseKinds, actor, { organisationId, id });
    flash(context, 'saved');
    return context.redirect(`/console/${slug}/cases/${id}`, 303);
  });
  routes.post(`${base}/:id/comments`, async (context) => {
    const { actor, organisationId, slug, id } = await enter(deps, context);
    await getCase(deps, caseKinds, actor, { organisationId, id });
    return handleForm(context, commentForm, {
      act: async ({ text }) => {
        await comment(deps, caseKinds, actor, { organisationId, id, text });
        flash(context, 'saved');
        return context.redirect(`/console/${slug}/cases/${id}`, 303);
      },
      page: (state) => showOne(context, state),
    });
  });
  routes.post(`${base}/:id/decide`, async (context) => {
    const { actor, organisationId, slug, id } = await enter(deps, context);
    await getCase(deps, caseKinds, actor, { organisationId, id });
    return handleForm(context, decisionForm, {
      act: async ({ decision, reason }) => {
        await decideCase(deps, caseKinds, actor, { organisationId, id, decision, reason });
        flash(context, 'caseDecided');
        return context.redirect(`/console/${slug}/cases/${id}`, 303);
      },
      page: (state) => showOne(context, state),
    });
  });
  return routes;
}

async function enter(deps: Deps, context: Context<WebEnv>) {
  const actor = requireActor(context);
  const { id: organisationId, slug } = await getOrganisation(deps, context.req.param('slug') ?? '');
  return { actor, organisationId, slug, id: context.req.param('id') ?? '' };
}
