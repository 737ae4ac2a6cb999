import type { Context, Hono } from 'hono';
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
import { consoleDoor, type Entered } from '../console/enter.ts';
import type { WebEnv } from '../env.ts';
import { bodies } from '../forms/body-limits.ts';
import { emptyForm, type FormState } from '../forms/form-state.ts';
import { wordsOf } from '../language.ts';
import { flash, show } from '../show.tsx';
import type { FlashCode } from '../words/index.ts';
import { DeliveryPage } from './delivery-page.tsx';
import { SecretPage } from './list-page.tsx';

const nothing = z.object({});
const one = '/webhooks/:id';

interface Place {
  organisationId: string;
  webhookId: string;
  deliveryId: string;
}

/** What an owner does with one webhook beside changing it. */
export function actRoutes(deps: Deps): Hono<WebEnv> {
  const { routes, get, form, button: add } = consoleDoor(deps);
  const may = webhookPolicy.manage;
  const placeOf = (context: Context<WebEnv>, { organisation }: Entered): Place => ({
    organisationId: organisation.id,
    webhookId: context.req.param('id') ?? '',
    deliveryId: context.req.param('deliveryId') ?? '',
  });

  /** A press of one button: acts, and leads back. */
  const press = (
    path: string,
    button: {
      act: (actor: Person, place: Place) => Promise<void>;
      said: FlashCode;
      back: (base: string, place: Place) => string;
    },
  ) =>
    add(path, may, async (context, entered) => {
      const place = placeOf(context, entered);
      await button.act(entered.actor, place);
      flash(context, button.said);
      return context.redirect(button.back(`${entered.base}/webhooks`, place), 303);
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

  add(`${one}/secret`, may, async (context, entered) => {
    const { actor, organisation } = entered;
    const { webhook, secret } = await replaceSecret(deps, actor, placeOf(context, entered));
    context.header('cache-control', 'no-store');
    return show(context, {
      title: wordsOf(context).webhooks.madeTitle(webhook.description),
      layout: 'console',
      body: <SecretPage organisation={organisation} webhook={webhook} secret={secret} isReplaced />,
    });
  });

  get(`${one}/deliveries/:deliveryId`, may, async (context, entered) => {
    const { actor, organisation } = entered;
    const read = await readDelivery(deps, actor, placeOf(context, entered));
    const words = wordsOf(context).webhooks;
    return show(context, {
      title: words.deliveryTitle(words.typeName(read.delivery.type)),
      layout: 'console',
      body: <DeliveryPage organisation={organisation} {...read} />,
    });
  });

  const showRemove = async (context: Context<WebEnv>, entered: Entered, state: FormState) => {
    const place = placeOf(context, entered);
    const { description } = await getWebhook(deps, entered.actor, place);
    const words = wordsOf(context).webhooks;
    const title = words.removeTitle(description);
    const body = (
      <DecisionPage
        title={title}
        lead={words.removeLead}
        submit={words.removeSubmit}
        keep={words.keep}
        back={`${entered.base}/webhooks/${place.webhookId}`}
        errors={state.errors}
        danger
      />
    );
    return show(context, { title, layout: 'console', body, status: state.status });
  };
  get(`${one}/remove`, may, (context, entered) => showRemove(context, entered, emptyForm));
  form(`${one}/remove`, may, {
    limit: bodies.button,
    schema: nothing,
    act: async (context, entered) => {
      await removeWebhook(deps, entered.actor, placeOf(context, entered));
      flash(context, 'removed');
      return context.redirect(`${entered.base}/webhooks`, 303);
    },
    page: showRemove,
  });
  return routes;
}
