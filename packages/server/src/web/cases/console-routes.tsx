import type { Context, Hono } from 'hono';
import { claim, comment, decideCase, getCase, listQueue, queues } from '../../modules/cases/index.ts';
import { organisationPolicy } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { commentForm, decisionForm } from './case-forms.ts';
import { caseKinds } from './case-kinds.ts';
import { caseNames } from './case-names.ts';
import { CasePage, QueuePage } from './queue-page.tsx';

/** `/console/:slug/cases`: what the organisation has to decide. Each kind of case says who decides it. */
export function caseConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, post } = consoleDoor(deps);
  const may = organisationPolicy.enter;

  get('/cases', may, async (context, { actor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const queue = queues.find((each) => each === context.req.query('queue')) ?? 'open';
    const cases = await listQueue(deps, caseKinds, actor, { organisationId, queue });
    const nameOf = await caseNames(deps, wordsOf(context), cases);
    const body = <QueuePage {...{ slug, cases, queue, nameOf }} now={deps.now()} />;
    return show(context, { title: wordsOf(context).cases.queue.title, layout: 'console', body });
  });

  const showOne = async (context: Context<WebEnv>, { actor, organisation }: Entered, state: FormState) => {
    const { id: organisationId, slug } = organisation;
    const id = context.req.param('id') ?? '';
    const opened = await getCase(deps, caseKinds, actor, { organisationId, id });
    const nameOf = await caseNames(deps, wordsOf(context), [opened.found], opened.comments);
    const body = <CasePage {...opened} {...{ slug, nameOf, state }} actorId={actor.personId} />;
    return show(context, { title: opened.found.title, layout: 'console', body, status: state.status });
  };
  get('/cases/:id', may, (context, entered) => showOne(context, entered, emptyForm));
  post('/cases/:id/claim', may, async (context, { actor, organisation, base }) => {
    const id = context.req.param('id');
    await claim(deps, caseKinds, actor, { organisationId: organisation.id, id });
    flash(context, 'saved');
    return context.redirect(`${base}/cases/${id}`, 303);
  });
  post('/cases/:id/comments', may, async (context, entered) => {
    const { actor, organisation, base } = entered;
    const named = { organisationId: organisation.id, id: context.req.param('id') };
    await getCase(deps, caseKinds, actor, named);
    return handleForm(context, commentForm, {
      act: async ({ text }) => {
        await comment(deps, caseKinds, actor, { ...named, text });
        flash(context, 'saved');
        return context.redirect(`${base}/cases/${named.id}`, 303);
      },
      page: (state) => showOne(context, entered, state),
    });
  });
  post('/cases/:id/decide', may, async (context, entered) => {
    const { actor, organisation, base } = entered;
    const named = { organisationId: organisation.id, id: context.req.param('id') };
    await getCase(deps, caseKinds, actor, named);
    return handleForm(context, decisionForm, {
      act: async ({ decision, reason }) => {
        await decideCase(deps, caseKinds, actor, { ...named, decision, reason });
        flash(context, 'caseDecided');
        return context.redirect(`${base}/cases/${named.id}`, 303);
      },
      page: (state) => showOne(context, entered, state),
    });
  });
  return routes;
}
