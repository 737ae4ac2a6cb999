import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  awardPolicy,
  countUnsigned,
  listAwards,
  listWaiting,
  readAwards,
  signWaiting,
} from '../../modules/issuing/index.ts';
import { assertMay, getOrganisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { awardColumns, awardsQuery } from './awards-list.tsx';
import { AwardsPage } from './awards-page.tsx';

const signForm = z.strictObject({ requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/) });

/** `/console/:slug/awards`: the list, and what waits for its signature. */
export function awardsList(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  routes.get('/console/:slug/awards', (context) => showAwards(deps, context, emptyForm));

  routes.post('/console/:slug/awards/sign', (context) =>
    handleForm(context, signForm, {
      page: (state) => showAwards(deps, context, state),
      act: async ({ requestKey }) => {
        const { actor, organisation } = await enter(deps, context);
        const { organisationId, slug } = organisation;
        const runId = await signWaiting(deps, actor, { organisationId, requestKey });
        flash(context, 'runStarted');
        return context.redirect(`/console/${slug}/runs/${runId}`, 303);
      },
    }),
  );

  return routes;
}

/** The signed-in member and the organisation of the address; for anybody else it does not exist. */
export async function enter(deps: Deps, context: Context<WebEnv>) {
  const actor: Person = requireActor(context);
  const { id, slug } = await getOrganisation(deps, context.req.param('slug') ?? '');
  assertMay(actor, awardPolicy.see, { organisationId: id });
  return { actor, organisation: { organisationId: id, slug } };
}

async function showAwards(deps: Deps, context: Context<WebEnv>, state: FormState) {
  const { actor, organisation } = await enter(deps, context);
  const { organisationId, slug } = organisation;
  const query = awardsQuery.read(context.req);
  const asked = { organisationId, request: query };
  const now = deps.now();
  const columns = awardColumns(wordsOf(context).issuing, { slug, now });
  if (query.isFile) return listFile(`awards-${slug}`, columns, readAwards(deps, actor, asked));
  const [found, waiting, unsigned] = await Promise.all([
    listAwards(deps, actor, asked),
    listWaiting(deps, actor, { organisationId }),
    countUnsigned(deps, actor, { organisationId }),
  ]);
  return show(context, {
    title: wordsOf(context).issuing.console.title,
    layout: 'console',
    body: (
      <AwardsPage
        {...{ slug, query, found, columns, unsigned }}
        mayAward={awardPolicy.award(actor, { organisationId })}
        waiting={waiting.length}
        requestKey={deps.newId('req')}
        errors={state.errors}
      />
    ),
    status: state.status,
  });
}
