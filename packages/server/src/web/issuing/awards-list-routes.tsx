import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  awardPolicy,
  countUnsigned,
  listAwards,
  listWaiting,
  readAwards,
  signWaiting,
} from '../../modules/issuing/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { awardColumns, awardsQuery } from './awards-list.tsx';
import { AwardsPage } from './awards-page.tsx';
import { selectionOf } from './selected-routes.tsx';

const signForm = z.strictObject({ requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/) });

/** `/console/:slug/awards`: the list, and what waits for its signature. */
export function awardsList(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showAwards = async (
    context: Context<WebEnv>,
    { actor, organisation, base }: Entered,
    state: FormState,
  ) => {
    const { id: organisationId, slug } = organisation;
    // Of the list, also when a refused button is answered: nothing lives at the button's own address.
    const query = awardsQuery.read({ path: `${base}/awards`, queries: () => context.req.queries() });
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
          select={await selectionOf(deps, actor, { organisation, found, words: wordsOf(context) })}
          requestKey={deps.newId('req')}
          errors={state.errors}
        />
      ),
      status: state.status,
    });
  };

  get('/awards', awardPolicy.see, (context, entered) => showAwards(context, entered, emptyForm));

  form('/awards/sign', awardPolicy.award, {
    limit: bodies.button,
    schema: signForm,
    act: async (context, { actor, organisation, base }, { value: { requestKey } }) => {
      const runId = await signWaiting(deps, actor, { organisationId: organisation.id, requestKey });
      flash(context, 'runStarted');
      return context.redirect(`${base}/runs/${runId}`, 303);
    },
    page: showAwards,
  });

  return routes;
}
