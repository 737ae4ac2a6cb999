import { type Context, Hono } from 'hono';
import type { Person } from '../../modules/audit/index.ts';
import { listOrganisations } from '../../modules/organisations/index.ts';
import {
  changeGrant,
  endGrant,
  type Grant,
  getGrant,
  grantStateAt,
  listGrants,
  listHeld,
  makeGrant,
  readGrantToken,
  readLedger,
} from '../../modules/wallet/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { countOne } from '../access/limits.ts';
import { requireActor } from '../access/session.ts';
import { titlesOf } from '../award-titles.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { postButton, postForm } from '../forms/post-form.ts';
import { readsOf, wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { grantForm, valuesOfGrant, valuesOfNew } from './grant-form.ts';
import { type Choice, MakeGrantPage } from './grant-form-page.tsx';
import { GrantPage } from './grant-page.tsx';
import { GrantsPage } from './grants-page.tsx';

const base = '/wallet/links';

/** `/wallet/links`: what a person lets others see by a link, for that person alone. */
export function grantPages(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  /** Enough for a day of applications; what is made is kept for a year after its end. */
  const making = rateLimit(deps, { name: 'links of a person', count: 50, perMinutes: 24 * 60 });

  routes.get(base, async (context) => {
    const actor = requireActor(context);
    const [grants, held] = await Promise.all([listGrants(deps, actor), listHeld(deps, actor)]);
    const body = <GrantsPage grants={grants} hasBadges={held.length > 0} now={deps.now()} />;
    return show(context, { title: wordsOf(context).sharing.title, body });
  });

  const showNew = async (context: Context<WebEnv>, actor: Person, state: FormState) => {
    const choices = await choicesOf(deps, context, actor);
    const body = <MakeGrantPage choices={choices} state={state} now={deps.now()} />;
    return show(context, { title: wordsOf(context).sharing.form.makeTitle, body, status: state.status });
  };
  routes.get(`${base}/new`, async (context) => {
    const actor = requireActor(context);
    const { like, award } = context.req.query();
    const former = like === undefined ? undefined : await getGrant(deps, actor, { grantId: like });
    const values = valuesOfNew(deps.now(), former, award === undefined ? [] : [award]);
    return showNew(context, actor, { ...emptyForm, values });
  });
  postForm(routes, `${base}/new`, {
    limit: bodies.short,
    enter: requireActor,
    schema: grantForm,
    act: async (context, actor, { value }) => {
      await countOne(making, actor.personId);
      const { id } = await makeGrant(deps, actor, value);
      flash(context, 'grantMade');
      return context.redirect(`${base}/${id}`, 303);
    },
    page: showNew,
  });

  const enter = async (context: Context<WebEnv>) => {
    const actor = requireActor(context);
    const grant = await getGrant(deps, actor, { grantId: context.req.param('id') ?? '' });
    return { actor, grant };
  };
  type Entered = Awaited<ReturnType<typeof enter>>;
  const showOne = async (context: Context<WebEnv>, { actor, grant }: Entered, typed: FormState) => {
    const named = { grantId: grant.id };
    const [choices, ledger, token] = await Promise.all([
      choicesOf(deps, context, actor),
      readLedger(deps, actor, named),
      readGrantToken(deps, actor, named),
    ]);
    const form = typed === emptyForm ? { ...typed, values: withState(valuesOfGrant(grant)) } : typed;
    const now = deps.now();
    const page = { grant, state: grantStateAt(grant, now), token, ledger, choices, form, now };
    return show(context, { title: grant.name, body: <GrantPage {...page} />, status: typed.status });
  };
  routes.get(`${base}/:id`, async (context) => showOne(context, await enter(context), emptyForm));
  postForm(routes, `${base}/:id`, {
    limit: bodies.short,
    enter,
    schema: grantForm,
    act: async (context, { actor, grant: { id } }, { value, posted }) => {
      const titles = new Map(
        (await choicesOf(deps, context, actor)).map(({ award, title }) => [award.id, title]),
      );
      const { yes, no } = wordsOf(context).sharing.one;
      const name = (field: string, shown: string) => {
        if (field === 'hasEvidence') return shown === 'on' ? yes : no;
        return titles.get(shown) ?? shown;
      };
      const madeFrom = (stored: Grant) => assertMadeFrom(posted, valuesOfGrant(stored), { name });
      await changeGrant(deps, actor, { ...value, grantId: id, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/${id}`, 303);
    },
    page: showOne,
  });
  postButton(routes, `${base}/:id/end`, {
    enter,
    act: async (context, { actor, grant: { id } }) => {
      await endGrant(deps, actor, { grantId: id });
      flash(context, 'grantEnded');
      return context.redirect(base, 303);
    },
  });
  return routes;
}

/** Everything that the person holds, the newest first. */
async function choicesOf(
  deps: Pick<Deps, 'database'>,
  context: Context<WebEnv>,
  actor: Person,
): Promise<Choice[]> {
  const held = (await listHeld(deps, actor)).map(({ award }) => award);
  const titleOf = await titlesOf(deps, readsOf(context), held);
  const names = new Map((await listOrganisations(deps)).map(({ id, name }) => [id, name]));
  return held.map((award) => ({
    award,
    title: titleOf(award).title,
    issuerName: names.get(award.organisationId) ?? '',
  }));
}
