import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  awardPolicy,
  countToSendAgain,
  findAwardListFile,
  getReach,
  listGiven,
  readGiven,
  sendAllAgain,
} from '../../modules/issuing/index.ts';
import { countShared, fewestShared } from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { flash, show } from '../show.tsx';
import { reachColumns, reachQuery } from './reach-list.tsx';
import { ReachPage } from './reach-page.tsx';

const id = z.string().regex(/^[\w.:-]{1,100}$/);
const sendForm = z.object({
  requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/),
  list: id.or(z.literal('')).default(''),
  edition: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(id).max(20))
    .default([]),
});

/** `/console/:slug/awards/reached`: how far awards to addresses came. */
export function reachConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showReach = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { actor, organisation, base } = entered;
    const { id: organisationId, slug } = organisation;
    const path = `${base}/awards/reached`;
    const query = reachQuery.read({ path, queries: () => context.req.queries() });
    const words = wordsOf(context);
    const asked = { organisationId, request: query };
    const mayAward = awardPolicy.award(actor, { organisationId });
    const columns = reachColumns(words, { base: `${base}/awards`, mayAward });
    if (query.isFile) return listFile(`reached-${slug}`, columns, readGiven(deps, actor, asked));
    const [listId] = query.facets.list;
    const list =
      listId === undefined ? undefined : await findAwardListFile(deps, { organisationId, runId: listId });
    const scope = { organisationId, editionIds: query.facets.edition, listIds: query.facets.list };
    const [found, { reach, takenIds }, toSend] = await Promise.all([
      listGiven(deps, actor, asked),
      getReach(deps, actor, scope),
      countToSendAgain(deps, actor, scope),
    ]);
    const shared = takenIds.length < fewestShared ? undefined : await countShared(deps, takenIds);
    const page = { reach, shared, claims: { query, columns, found }, list, toSend, mayAward };
    return show(context, {
      title: words.awardReach.title,
      layout: 'console',
      status: state.status,
      body: (
        <ReachPage
          {...page}
          base={`${base}/awards`}
          editionIds={query.facets.edition}
          requestKey={deps.newId('req')}
          errors={state.errors}
        />
      ),
    });
  };

  get('/awards/reached', awardPolicy.see, (context, entered) => showReach(context, entered, emptyForm));
  form('/awards/reached/send', awardPolicy.award, {
    limit: bodies.short,
    schema: sendForm,
    act: async (context, { actor, organisation, base }, { value: { requestKey, list, edition } }) => {
      const runId = await sendAllAgain(deps, actor, {
        ...{ organisationId: organisation.id, requestKey, editionIds: edition },
        listIds: list === '' ? [] : [list],
      });
      flash(context, 'runStarted');
      return context.redirect(`${base}/runs/${runId}`, 303);
    },
    page: showReach,
  });
  return routes;
}
