import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Organisation } from '../../modules/organisations/index.ts';
import {
  changeWebhook,
  createWebhook,
  eventTypes,
  getWebhook,
  listDeliveries,
  listWebhooks,
  longestOfWebhook,
  type Webhook,
  webhookPolicy,
} from '../../modules/webhooks/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { enter } from '../access/members-routes.tsx';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { assertMadeFrom, withState } from '../forms/edit-state.ts';
import { lineField, nameField, someOf } from '../forms/fields.ts';
import { emptyForm, type FormState, type FormValues } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import { at } from '../words/index.ts';
import { actRoutes } from './act-routes.tsx';
import { SecretPage, WebhooksPage } from './list-page.tsx';
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
  const routes = new Hono<WebEnv>();
  const showAll = async (context: Context<WebEnv>, organisation: Organisation, state: FormState) => {
    const webhooks = await listWebhooks(deps, requireActor(context), organisation.id);
    return show(context, {
      title: wordsOf(context).webhooks.title,
      layout: 'console',
      body: <WebhooksPage organisation={organisation} webhooks={webhooks} state={state} />,
      status: state.status,
    });
  };
  routes.get('/console/:slug/webhooks', async (context) =>
    showAll(context, await enter(deps, context, webhookPolicy.manage), emptyForm),
  );
  routes.post('/console/:slug/webhooks', async (context) => {
    const organisation = await enter(deps, context, webhookPolicy.manage);
    return handleForm(context, wishes, {
      act: async (value) => {
        const command = { organisationId: organisation.id, ...value };
        const { webhook, secret } = await createWebhook(deps, requireActor(context), command);
        // No redirect: the secret stands nowhere but in this answer.
        context.header('cache-control', 'no-store');
        return show(context, {
          title: wordsOf(context).webhooks.madeTitle(webhook.description),
          layout: 'console',
          body: <SecretPage organisation={organisation} webhook={webhook} secret={secret} />,
        });
      },
      page: (state) => showAll(context, organisation, state),
    });
  });

  const showOne = async (context: Context<WebEnv>, organisation: Organisation, state: FormState) => {
    const named = { organisationId: organisation.id, webhookId: context.req.param('id') ?? '' };
    const webhook = await getWebhook(deps, requireActor(context), named);
    const deliveries = await listDeliveries(deps, requireActor(context), named);
    const values = state === emptyForm ? withState(valuesOf(webhook)) : state.values;
    const page = { organisation, webhook, deliveries, state: { ...state, values }, now: deps.now() };
    return show(context, {
      title: webhook.description,
      layout: 'console',
      body: <WebhookPage {...page} />,
      status: state.status,
    });
  };
  routes.get('/console/:slug/webhooks/:id', async (context) =>
    showOne(context, await enter(deps, context, webhookPolicy.manage), emptyForm),
  );
  routes.post('/console/:slug/webhooks/:id', async (context) => {
    const organisation = await enter(deps, context, webhookPolicy.manage);
    const named = { organisationId: organisation.id, webhookId: context.req.param('id') };
    await getWebhook(deps, requireActor(context), named);
    return handleForm(context, wishes, {
      act: async (value, posted) => {
        const events = wordsOf(context).webhooks.events;
        const name = (_field: string, typed: string) =>
          Object.hasOwn(events, typed) ? events[typed as keyof typeof events].name : typed;
        const madeFrom = (stored: Webhook) => assertMadeFrom(posted, valuesOf(stored), { name });
        await changeWebhook(deps, requireActor(context), { ...named, ...value, madeFrom });
        flash(context, 'saved');
        return context.redirect(`/console/${organisation.slug}/webhooks/${named.webhookId}`, 303);
      },
      page: (state) => showOne(context, organisation, state),
    });
  });
  routes.route('/', actRoutes(deps));
  return routes;
}

function valuesOf({ address, description, eventTypes: chosen }: Webhook): FormValues {
  return { address, description, eventTypes: [...chosen] };
}
