import type { Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  type Award,
  type AwardFacet,
  awardPolicy,
  changeSelected,
  findIssuer,
  lookAtSelected,
  type SelectedAct,
  type SelectedAwards,
  selectedActs,
} from '../../modules/issuing/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { lineField } from '../forms/fields.ts';
import { emptyForm, type FormState, one } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { listAddress } from '../list/list-address.ts';
import { readSelected, type Selection } from '../list/selection.tsx';
import { flash, show } from '../show.tsx';
import { at, type Words } from '../words/index.ts';
import { awardColumns, awardsQuery } from './awards-list.tsx';
import { SelectedPage } from './selected-page.tsx';

const changeForm = z.object({
  requestKey: z.string().regex(/^req_[0-9A-Za-z]{22}$/),
  print: z.string().max(50),
  reason: lineField(500, 'issuing.revoke.reasonLong'),
});
const forms = {
  revoke: changeForm.extend({ confirm: z.literal('on', at('issuing.revoke.confirmMissing')) }),
  suspend: changeForm,
  reinstate: changeForm,
};
const policies = {
  revoke: awardPolicy.revoke,
  suspend: awardPolicy.suspend,
  reinstate: awardPolicy.suspend,
};

/** `/console/:slug/awards/selected/…`: what is done with several awards at once, asked once more. */
export function selectedConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form } = consoleDoor(deps);
  const showSelected =
    (act: SelectedAct) =>
    async (context: Context<WebEnv>, { actor, organisation, base }: Entered, state: FormState) => {
      const words = wordsOf(context);
      const selected = selectedOf(context, organisation);
      const look = await lookAtSelected(deps, actor, { act, selected });
      const list = { ...awardsQuery.read(context.req), path: `${base}/awards`, rest: [] };
      return show(context, {
        title: words.selectedAwards.titles[act],
        layout: 'console',
        body: (
          <SelectedPage
            {...{ act, look, errors: state.errors, list: listAddress(list) }}
            columns={awardColumns(words.issuing, { slug: organisation.slug, now: deps.now() })}
            requestKey={deps.newId('req')}
            reason={one(state.values, 'reason')}
          />
        ),
        status: state.status,
      });
    };
  for (const act of selectedActs) {
    const page = showSelected(act);
    get(`/awards/selected/${act}`, policies[act], (context, entered) => page(context, entered, emptyForm));
    form(`/awards/selected/${act}`, policies[act], {
      limit: bodies.short,
      schema: forms[act],
      act: async (context, { actor, organisation, base }, { value: { print, reason, requestKey } }) => {
        const selected = selectedOf(context, organisation);
        const runId = await changeSelected(deps, actor, { act, selected, print, reason, requestKey });
        flash(context, 'runStarted');
        return context.redirect(`${base}/runs/${runId}`, 303);
      },
      page,
    });
  }
  return routes;
}

/** What the list of awards lets its reader do with several; undefined for who may only look. */
export async function selectionOf(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  asked: { organisation: Organisation; found: FoundList<Award, AwardFacet>; words: Words },
): Promise<Selection<Award> | undefined> {
  const { organisation, found, words } = asked;
  const owned = { organisationId: organisation.id };
  const issuer = await findIssuer(deps, owned);
  const hasSuspended = found.facets.status.values.some(({ value }) => value === 'suspended');
  const isOffered: { [act in SelectedAct]: boolean } = {
    revoke: true,
    suspend: issuer?.offersSuspension === true,
    reinstate: hasSuspended,
  };
  const acts = selectedActs.filter((act) => isOffered[act] && policies[act](actor, owned));
  if (acts.length === 0) return undefined;
  return {
    id: ({ id }) => id,
    name: ({ holderName, title }) => `${holderName}: ${title}`,
    acts: acts.map((act) => ({
      action: `/console/${organisation.slug}/awards/selected/${act}`,
      label: words.selectedAwards.acts[act],
      ...looks[act],
    })),
  };
}

const looks = {
  revoke: { icon: 'ban', variant: 'danger' },
  suspend: { icon: 'circle-pause' },
  reinstate: { icon: 'undo-2' },
} as const;

/** Those ticked, or all that the list finds under what its reader asked for. */
function selectedOf(context: Context<WebEnv>, { id }: Organisation): SelectedAwards {
  const selected = readSelected(context.req);
  const request = awardsQuery.read({ path: context.req.path, queries: () => context.req.queries() });
  if (selected === 'all') return { organisationId: id, request: { ...request, place: undefined } };
  const plain = awardsQuery.read({ path: context.req.path, queries: () => ({ size: ['100'] }) });
  return {
    organisationId: id,
    request: { ...plain, sort: request.sort },
    awardIds: selected,
  };
}
