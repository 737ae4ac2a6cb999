import type { Context, Hono } from 'hono';
import { z } from 'zod';
import {
  changeWebhook,
  createWebhook,
  eventTypes,
  getWebhook,
  listDeliveries,
  listWebhooks,
  longestOfWebhook,
  readDeliveries,
  type Webhook,
  webhookPolicy,
} from '../../modules/webhooks/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { lineField, nameField, someOf } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-state.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { listFile } from '../list/list-file.ts';
import { fileOfRows, openRows } from '../list/open-rows.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { actRoutes } from './act-routes.tsx';
import { deliveriesQuery, deliveryColumns } from './delivery-list.tsx';
import { SecretPage, WebhooksPage } from './list-page.tsx';
import { webhookColumns, webhookList, webhooksQuery } from './webhook-list.tsx';
import { WebhookPage } from './webhook-page.tsx';

const wishes = z.object({
  address: lineField(longestOfWebhook.address, 'webhooks.errors.addressLong'),
  description: nameField(longestOfWebhook.description, {
    empty: 'webhooks.errors.descriptionEmpty',
    long: 'webhooks.errors.descriptionLong',
  }),
  eventTypes: someOf(eventTypes, 'webhooks.errors.eventTypes').refine(
    (list) => list.length > 0,
    at('webhooks.errors.eventTypes'),
  ),
});

/** `/console/:slug/webhooks`: which programs of other houses are told what happens. */
export function webhookPages(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, below } = consoleDoor(deps);
  const may = webhookPolicy.manage;
  const showAll = async (
    context: Context<WebEnv>,
    { actor, organisation, base }: Entered,
    state: FormState,
  ) => {
    const all = await listWebhooks(deps, actor, organisation.id);
    const { webhooks: words } = wordsOf(context);
    const columns = webhookColumns(words, `${base}/webhooks`);
    const asked = { list: webhookList, query: webhooksQuery.read(context.req), columns };
    if (asked.query.isFile) return fileOfRows(`webhooks-${organisation.slug}`, all, asked);
    const page = { organisation, webhooks: openRows(all, asked), state };
    return show(context, {
      title: words.title,
      layout: 'console',
      body: <WebhooksPage {...page} />,
      status: state.status,
    });
  };
  get('/webhooks', may, (context, entered) => showAll(context, entered, emptyForm));
  form('/webhooks', may, {
    limit: bodies.short,
    schema: wishes,
    act: async (context, { actor, organisation }, { value }) => {
      const command = { organisationId: organisation.id, ...value };
      const { webhook, secret } = await createWebhook(deps, actor, command);
      // No redirect: the secret stands nowhere but in this answer.
      context.header('cache-control', 'no-store');
      return show(context, {
        title: wordsOf(context).webhooks.madeTitle(webhook.description),
        layout: 'console',
        body: <SecretPage organisation={organisation} webhook={webhook} secret={secret} />,
      });
    },
    page: showAll,
  });

  const one = below('/webhooks/:id', async (context, entered: Entered) => {
    const named = { organisationId: entered.organisation.id, webhookId: context.req.param('id') ?? '' };
    return { ...entered, named, webhook: await getWebhook(deps, entered.actor, named) };
  });
  type One = Parameters<Parameters<typeof one.get>[2]>[1];
  const showOne = async (
    context: Context<WebEnv>,
    { actor, organisation, named, webhook }: One,
    state: FormState,
  ) => {
    const query = deliveriesQuery.read(context.req);
    const asked = { ...named, request: query };
    const columns = deliveryColumns(wordsOf(context).webhooks, `${context.req.path}/deliveries`);
    if (query.isFile)
      return listFile(`messages-${webhook.webhookId}`, columns, readDeliveries(deps, actor, asked));
    const deliveries = { query, columns, found: await listDeliveries(deps, actor, asked) };
    const values = state === emptyForm ? withState(valuesOf(webhook)) : state.values;
    const page = { organisation, webhook, deliveries, state: { ...state, values }, now: deps.now() };
    return show(context, {
      title: webhook.description,
      layout: 'console',
      body: <WebhookPage {...page} />,
      status: state.status,
    });
  };
  one.get('', may, (context, found) => showOne(context, found, emptyForm));
  one.form('', may, {
    limit: bodies.short,
    schema: wishes,
    act: async (context, { actor, base, named }, { value, posted }) => {
      const events = wordsOf(context).webhooks.events;
      const name = (_field: string, typed: string) =>
        Object.hasOwn(events, typed) ? events[typed as keyof typeof events].name : typed;
      const madeFrom = (stored: Webhook) => assertMadeFrom(posted, valuesOf(stored), { name });
      await changeWebhook(deps, actor, { ...named, ...value, madeFrom });
      flash(context, 'saved');
      return context.redirect(`${base}/webhooks/${named.webhookId}`, 303);
    },
    page: showOne,
  });
  routes.route('/', actRoutes(deps));
  return routes;
}

function valuesOf({ address, description, eventTypes: chosen }: Webhook): FormValues {
  return { address, description, eventTypes: [...chosen] };
}
