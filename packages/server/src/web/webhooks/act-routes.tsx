import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../modules/audit/index.ts';
import {
  getWebhook,
  pauseWebhook,
  readDelivery,
  removeWebhook,
  replaceSecret,
  replayDelivery,
  resumeWebhook,
  sendTest,
  webhookPolicy,
} from '../../modules/webhooks/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { DecisionPage } from '../access/decision-page.tsx';
import { enter } from '../access/members-routes.tsx';
import { requireActor } from '../access/session.ts';
import type { WebEnv } from '../env.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { handleForm } from '../forms/handle-form.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import type { FlashCode } from '../words/index.ts';
import { DeliveryPage } from './delivery-page.tsx';
import { SecretPage } from './list-page.tsx';

const nothing = z.object({});
const one = '/console/:slug/webhooks/:id';

interface Place {
  organisationId: string;
  webhookId: string;
  deliveryId: string;
}

/** What an owner does with one webhook beside changing it. */
export function actRoutes(deps: Deps): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const placeOf = async (context: Context<WebEnv>) => {
    const organisation = await enter(deps, context, webhookPolicy.manage);
    const webhookId = context.req.param('id') ?? '';
    const deliveryId = context.req.param('deliveryId') ?? '';
    const base = `/console/${organisation.slug}/webhooks`;
    return { organisation, base, place: { organisationId: organisation.id, webhookId, deliveryId } };
  };

  /** A press of one button: acts, and leads back. */
  const press = (
    path: string,
    button: {
      act: (actor: Person, place: Place) => Promise<void>;
      said: FlashCode;
      back: (base: string, place: Place) => string;
    },
  ) =>
    routes.post(path, async (context) => {
      const { base, place } = await placeOf(context);
      await button.act(requireActor(context), place);
      flash(context, button.said);
      return context.redirect(button.back(base, place), 303);
    });
  const toWebhook = (base: string, { webhookId }: Place) => `${base}/${webhookId}`;
  const toDelivery = (base: string, { webhookId, deliveryId }: Place) =>
    `${base}/${webhookId}/deliveries/${deliveryId}`;
  press(`${one}/test`, {
    act: async (...what) => void (await sendTest(deps, ...what)),
    said: 'sent',
    back: toWebhook,
  });
  press(`${one}/pause`, { act: (...what) => pauseWebhook(deps, ...what), said: 'saved', back: toWebhook });
  press(`${one}/resume`, { act: (...what) => resumeWebhook(deps, ...what), said: 'saved', back: toWebhook });
  press(`${one}/deliveries/:deliveryId/replay`, {
    act: (...what) => replayDelivery(deps, ...what),
    ...{ said: 'sent', back: toDelivery },
  });

  routes.post(`${one}/secret`, async (context) => {
    const { organisation, place } = await placeOf(context);
    const { webhook, secret } = await replaceSecret(deps, requireActor(context), place);
    context.header('cache-control', 'no-store');
    return show(context, {
      title: wordsOf(context).webhooks.madeTitle(webhook.description),
      layout: 'console',
      body: <SecretPage organisation={organisation} webhook={webhook} secret={secret} isReplaced />,
    });
  });

  routes.get(`${one}/deliveries/:deliveryId`, async (context) => {
    const { organisation, place } = await placeOf(context);
    const read = await readDelivery(deps, requireActor(context), place);
    const words = wordsOf(context).webhooks;
    return show(context, {
      title: words.deliveryTitle(words.typeName(read.delivery.type)),
      layout: 'console',
      body: <DeliveryPage organisation={organisation} {...read} />,
    });
  });

  const showRemove = async (context: Context<WebEnv>, state: FormState) => {
    const { base, place } = await placeOf(context);
    const { description } = await getWebhook(deps, requireActor(context), place);
    const words = wordsOf(context).webhooks;
    const title = words.removeTitle(description);
    const body = (
      <DecisionPage
        title={title}
        lead={words.removeLead}
        submit={words.removeSubmit}
        keep={words.keep}
        back={`${base}/${place.webhookId}`}
        errors={state.errors}
        danger
      />
    );
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  routes.get(`${one}/remove`, (context) => showRemove(context, emptyForm));
  routes.post(`${one}/remove`, async (context) => {
    const { base, place } = await placeOf(context);
    return handleForm(context, nothing, {
      act: async () => {
        await removeWebhook(deps, requireActor(context), place);
        flash(context, 'removed');
        return context.redirect(base, 303);
      },
      page: (state) => showRemove(context, state),
    });
  });
  return routes;
}
