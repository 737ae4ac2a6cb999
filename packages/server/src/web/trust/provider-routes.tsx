import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  changeProvider,
  checkDomain,
  getProvider,
  longestOfStatement,
  type Provider,
  trustPolicy,
} from '../../modules/trust/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { lineField, textField } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { ProviderPage } from './provider-page.tsx';

const providerForm = z.object({
  legalName: lineField(longestOfStatement.line, 'trust.errors.long'),
  complaints: textField(longestOfStatement.text, 'trust.errors.long'),
  host: lineField(longestOfStatement.line, 'trust.errors.long'),
});

/** `/console/:slug/provider`: what others can check of the organisation. */
export function providerConsole(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button } = consoleDoor(deps);
  const may = trustPolicy.speak;
  const showPage = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const provider = await getProvider(deps, { organisationId: entered.organisation.id });
    const values = state === emptyForm ? withState(valuesOf(provider)) : state.values;
    const body = <ProviderPage base={entered.base} provider={provider} state={{ ...state, values }} />;
    const { title } = wordsOf(context).trust.provider;
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get('/provider', may, (context, entered) => showPage(context, entered, emptyForm));
  form('/provider', may, {
    limit: bodies.short,
    schema: providerForm,
    act: async (context, { actor, organisation, base }, { value, posted }) => {
      const madeFrom = (stored: Provider) => assertMadeFrom(posted, valuesOf(stored));
      await changeProvider(deps, actor, { organisationId: organisation.id, ...value, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/provider`, 303);
    },
    page: showPage,
  });
  button('/provider/check', may, async (context, { actor, organisation, base }) => {
    await checkDomain(deps, actor, { organisationId: organisation.id });
    return context.redirect(`${base}/provider`, 303);
  });
  return routes;
}

function valuesOf({ legalName, complaints, domain }: Provider) {
  return { legalName, complaints, host: domain?.host ?? '' };
}
