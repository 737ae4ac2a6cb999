import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  endOffer,
  findLastCurrency,
  type Offer,
  runPolicy,
  saveOffer,
} from '../../../modules/catalog/index.ts';
import { countWaitingIn } from '../../../modules/learning/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { WebEnv } from '../../env.ts';
import { bodies } from '../../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../../forms/edit-state.ts';
import { emptyForm, type FormState } from '../../forms/form-state.ts';
import { say } from '../../refusals.ts';
import { flash, show } from '../../show.tsx';
import { frame } from '../achievement-door.ts';
import { newOfferValues, offerSchema, offerValues, wordingOfOffer } from './offer-form.ts';
import { OfferPage } from './offer-page.tsx';
import { type RunScope, runDoor } from './run-door.ts';
import { RunPage } from './run-page.tsx';

/** What a run is offered for. */
export function offerPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, below } = runDoor(deps);
  const may = runPolicy.write;

  const showNew = async (context: Context<WebEnv>, scope: RunScope, state: FormState) => {
    const values =
      state === emptyForm
        ? newOfferValues((await findLastCurrency(deps, { organisationId: scope.organisation.id })) ?? 'EUR')
        : state.values;
    const body = <OfferPage scope={scope} run={scope.found.run} isNew state={{ ...state, values }} />;
    return show(context, { ...frame(context, scope), status: state.status, body });
  };
  get('/offers/new', may, (context, scope) => showNew(context, scope, emptyForm));
  form('/offers/new', may, {
    limit: bodies.long,
    schema: offerSchema,
    act: async (context, { actor, named, base }, { value }) => {
      await saveOffer(deps, actor, { ...named, wording: wordingOfOffer(value) });
      flash(context, 'saved');
      return context.redirect(base, 303);
    },
    page: showNew,
  });

  const one = below('/offers/:offer', (context, scope) => {
    const offerId = context.req.param('offer') ?? '';
    const offer = scope.found.offers.find((each) => each.offerId === offerId);
    if (!offer) throw new Refusal('not-found', say('web.offer-not-found'));
    return { ...scope, offer };
  });
  type One = RunScope & { offer: Offer };
  const showOne = (context: Context<WebEnv>, scope: One, state: FormState) => {
    const values = state === emptyForm ? withState(offerValues(scope.offer)) : state.values;
    const page = { scope, run: scope.found.run, isNew: false, state: { ...state, values } };
    return show(context, { ...frame(context, scope), status: state.status, body: <OfferPage {...page} /> });
  };
  one.get('', may, (context, scope) => showOne(context, scope, emptyForm));
  one.form('', may, {
    limit: bodies.long,
    schema: offerSchema,
    act: async (context, { actor, named, base, offer: { offerId } }, { value, posted }) => {
      const madeFrom = (stored: Offer) => assertMadeFrom(posted, offerValues(stored));
      await saveOffer(deps, actor, { ...named, offerId, wording: wordingOfOffer(value), madeFrom });
      flash(context, 'saved');
      return context.redirect(base, 303);
    },
    page: showOne,
  });
  one.form('/end', may, {
    limit: bodies.button,
    schema: z.object({}),
    act: async (context, { actor, named, base, offer: { offerId } }) => {
      await endOffer(deps, actor, { ...named, offerId });
      flash(context, 'removed');
      return context.redirect(base, 303);
    },
    page: async (context, scope, state) => {
      const waiting = await countWaitingIn(deps, scope.named);
      const body = <RunPage scope={scope} found={scope.found} waiting={waiting} state={state} />;
      return show(context, { ...frame(context, scope), status: state.status, body });
    },
  });
  return routes;
}
