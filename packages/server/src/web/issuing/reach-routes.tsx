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

const sendForm = z.object({ requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/) });

/** `/console/:slug/awards/reached`: how far awards to addresses came. */
export function reachConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showReach = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const { actor, organisation, base } = entered;
    const { id: organisationId, slug } = organisation;
    const query = queryOf(context, base);
    const words = wordsOf(context);
    const asked = { organisationId, request: query };
    const mayAward = awardPolicy.award(actor, { organisationId });
    const columns = reachColumns(words, { base: `${base}/awards`, mayAward });
    if (query.isFile) return listFile(`reached-${slug}`, columns, readGiven(deps, actor, asked));
    const [listId] = query.facets.list;
    const list =
      listId === undefined ? undefined : await findAwardListFile(deps, { organisationId, runId: listId });
    const scope = { organisationId, ...scopeOf(query) };
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
          {...scopeOf(query)}
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
    // To those whom the page that was sent counted: its address says to what it was narrowed.
    act: async (context, { actor, organisation, base }, { value: { requestKey } }) => {
      const organisationId = organisation.id;
      const scope = scopeOf(queryOf(context, base));
      const runId = await sendAllAgain(deps, actor, { organisationId, requestKey, ...scope });
      flash(context, 'runStarted');
      return context.redirect(`${base}/runs/${runId}`, 303);
    },
    page: showReach,
  });
  return routes;
}

function queryOf(context: Context<WebEnv>, base: string) {
  return reachQuery.read({ path: `${base}/awards/reached`, queries: () => context.req.queries() });
}

function scopeOf({ facets }: ReturnType<typeof queryOf>) {
  return { editionIds: facets.edition, listIds: facets.list };
}
