import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { awardPolicy, closeIssuing, findClosing, lookBeforeClosing } from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireFreshSession } from '../access/session.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { ClosingPage } from './closing-page.tsx';
import { answerSite } from './site/answer-site.ts';

const closingForm = z.object({ reason: z.string(), name: z.string() });

/** `/console/:slug/issuer/closing`: what stays of an organisation's issuing as a site, and the end of it. */
export function closingConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showClosing = async (
    context: Context<WebEnv>,
    { actor, organisation }: Entered,
    state: FormState,
  ) => {
    const { id: organisationId } = organisation;
    const closing = await findClosing(deps, { organisationId });
    const before = await lookBeforeClosing(deps, actor, { organisationId });
    return show(context, {
      title: wordsOf(context).closing.title,
      layout: 'console',
      body: <ClosingPage {...{ organisation, closing, before, state }} />,
      status: state.status,
    });
  };
  get('/issuer/closing', awardPolicy.close, (context, entered) => showClosing(context, entered, emptyForm));
  get('/issuer/closing/site.zip', awardPolicy.close, (context, { actor, organisation }) => {
    requireFreshSession(context, deps);
    return answerSite(deps, actor, organisation);
  });
  form('/issuer/closing', awardPolicy.close, {
    limit: bodies.short,
    schema: closingForm,
    act: async (context, { actor, organisation, base }, { value }) => {
      requireFreshSession(context, deps);
      await closeIssuing(deps, actor, { ...value, organisationId: organisation.id });
      flash(context, 'saved');
      return context.redirect(`${base}/issuer/closing`, 303);
    },
    page: showClosing,
  });
  return routes;
}
