import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { scopes } from '../../modules/audit/index.ts';
import {
  type ApiToken,
  createApiToken,
  listApiTokens,
  organisationPolicy,
  withdrawApiToken,
} from '../../modules/organisations/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { nameField, someOf } from '../forms/fields.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { say } from '../refusals.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { tokenColumns, tokenList, tokensQuery } from './api-token-list.tsx';
import { ApiTokenMadePage, ApiTokensPage } from './api-token-pages.tsx';
import { DecisionPage } from './decision-page.tsx';

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
  const { routes, get, form, button } = consoleDoor(deps);
  const may = organisationPolicy.manageApiTokens;
  const showTokens = async (
    context: Context<WebEnv>,
    { actor, organisation, base }: Entered,
    state: FormState,
  ) => {
    const all = await listApiTokens(deps, actor, organisation.id);
    const { apiTokens: words } = wordsOf(context).access;
    const columns = tokenColumns(words, `${base}/api-tokens`);
    const asked = { list: tokenList, query: tokensQuery.read(context.req), columns };
    if (asked.query.isFile) return fileOfRows(`tokens-${organisation.slug}`, all, asked);
    const page = { organisation, tokens: openRows(all, asked), isOpen: deps.config.vcApi, state };
    return show(context, {
      title: words.title,
      layout: 'console',
      body: <ApiTokensPage {...page} />,
      status: state.status,
    });
  };
  get('/api-tokens', may, (context, entered) => showTokens(context, entered, emptyForm));
  form('/api-tokens', may, {
    limit: bodies.short,
    schema: newToken,
    act: async (context, { actor, organisation }, { value: { name, scopes: chosen } }) => {
      const command = { organisationId: organisation.id, name, scopes: chosen };
      const { token, apiToken } = await createApiToken(deps, actor, command);
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
    page: showTokens,
  });

  const find = async ({ actor, organisation }: Entered, apiTokenId: string): Promise<ApiToken> => {
    const tokens = await listApiTokens(deps, actor, organisation.id);
    const token = tokens.find(({ id }) => id === apiTokenId);
    if (token) return token;
    throw new Refusal('not-found', say('web.api-token-not-found'));
  };
  get('/api-tokens/:id/withdraw', may, async (context, entered) => {
    const { name } = await find(entered, context.req.param('id'));
    const title = wordsOf(context).access.apiTokens.withdrawTitle(name);
    const body = (
      <DecisionPage
        title={title}
        lead={wordsOf(context).access.apiTokens.withdrawLead}
        submit={wordsOf(context).access.apiTokens.withdrawSubmit}
        keep={wordsOf(context).access.apiTokens.keep}
        back={`${entered.base}/api-tokens`}
        danger
      />
    );
    return show(context, { title, layout: 'console', body });
  });
  button('/api-tokens/:id/withdraw', may, async (context, { actor, organisation, base }) => {
    const command = { organisationId: organisation.id, apiTokenId: context.req.param('id') };
    await withdrawApiToken(deps, actor, command);
    flash(context, 'removed');
    return context.redirect(`${base}/api-tokens`, 303);
  });
  return routes;
}
