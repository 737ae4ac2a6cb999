import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { scopes } from '../../modules/audit/index.ts';
import {
  type ApiToken,
  createApiToken,
  listApiTokens,
  type Organisation,
  organisationPolicy,
  withdrawApiToken,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { WebEnv } from '../env.ts';
import { nameField, someOf } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { ApiTokenMadePage, ApiTokensPage } from './api-token-pages.tsx';
import { DecisionPage } from './decision-page.tsx';
import { enter } from './members-routes.tsx';
import { requireActor } from './session.ts';

const newToken = z.object({
  name: nameField(80, {
    empty: 'access.apiTokens.nameErrors.empty',
    long: 'access.apiTokens.nameErrors.long',
  }),
  scopes: someOf(scopes, 'access.apiTokens.chooseScope').refine(
    (list) => list.length > 0,
    at('access.apiTokens.chooseScope'),
  ),
});

/** `/console/:slug/api-tokens`: which programs act for the organisation. */
export function apiTokenRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const showTokens = async (context: Context<WebEnv>, organisation: Organisation, state: FormState) => {
    const tokens = await listApiTokens(deps, requireActor(context), organisation.id);
    const page = { organisation, tokens, isOpen: deps.config.vcApi, state };
    return show(context, {
      title: wordsOf(context).access.apiTokens.title,
      layout: 'console',
      body: <ApiTokensPage {...page} />,
      status: state.status,
    });
  };
  routes.get('/console/:slug/api-tokens', async (context) =>
    showTokens(context, await enter(deps, context, organisationPolicy.manageApiTokens), emptyForm),
  );
  routes.post('/console/:slug/api-tokens', async (context) => {
    const organisation = await enter(deps, context, organisationPolicy.manageApiTokens);
    return handleForm(context, newToken, {
      act: async ({ name, scopes: chosen }) => {
        const command = { organisationId: organisation.id, name, scopes: chosen };
        const { token, apiToken } = await createApiToken(deps, requireActor(context), command);
        // No redirect: the token stands nowhere but in this answer.
        context.header('cache-control', 'no-store');
        const { publicUrl, vcApi } = deps.config;
        const vcApiAddress = vcApi && chosen.includes('vc-api') ? `${publicUrl}/vc-api` : undefined;
        const page = { organisation, name: apiToken.name, token, address: `${publicUrl}/api/v1` };
        const body = <ApiTokenMadePage {...page} vcApiAddress={vcApiAddress} />;
        return show(context, {
          title: wordsOf(context).access.apiTokens.madeTitle(apiToken.name),
          layout: 'console',
          body,
        });
      },
      page: (state) => showTokens(context, organisation, state),
    });
  });

  const find = async (context: Context<WebEnv>, organisation: Organisation): Promise<ApiToken> => {
    const tokens = await listApiTokens(deps, requireActor(context), organisation.id);
    const token = tokens.find(({ id }) => id === context.req.param('id'));
    if (token) return token;
    throw new Refusal('not-found', say('web.api-token-not-found'));
  };
  routes.get('/console/:slug/api-tokens/:id/withdraw', async (context) => {
    const organisation = await enter(deps, context, organisationPolicy.manageApiTokens);
    const { name } = await find(context, organisation);
    const title = wordsOf(context).access.apiTokens.withdrawTitle(name);
    const body = (
      <DecisionPage
        title={title}
        lead={wordsOf(context).access.apiTokens.withdrawLead}
        submit={wordsOf(context).access.apiTokens.withdrawSubmit}
        keep={wordsOf(context).access.apiTokens.keep}
        back={`/console/${organisation.slug}/api-tokens`}
        danger
      />
    );
    return show(context, { title, layout: 'console', body });
  });
  routes.post('/console/:slug/api-tokens/:id/withdraw', async (context) => {
    const organisation = await enter(deps, context, organisationPolicy.manageApiTokens);
    const command = { organisationId: organisation.id, apiTokenId: context.req.param('id') };
    await withdrawApiToken(deps, requireActor(context), command);
    flash(context, 'removed');
    return context.redirect(`/console/${organisation.slug}/api-tokens`, 303);
  });
  return routes;
}
