import { z } from 'zod';
import {
  type Attempt,
  type Delivery,
  deliveryStates,
  eventTypes,
  longestOfWebhook,
  type Webhook,
} from '../../modules/webhooks/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const pausedJson = named(
  'Paused',
  z.strictObject({ at: moment, because: z.enum(['by-hand', 'failing', 'gone']) }),
);

export const webhookJson = named(
  'Webhook',
  z.strictObject({
    webhookId: id,
    address: z.string(),
    description: z.string(),
    eventTypes: z.array(z.enum(eventTypes)),
    paused: pausedJson.optional(),
    failingSince: moment.optional(),
    formerSecretUntil: moment.optional(),
    createdAt: moment,
  }),
);
export const webhookPageJson = pageOf('Webhooks', webhookJson);

export const webhookSecretJson = named(
  'WebhookSecret',
  z.strictObject({ webhook: webhookJson, secret: z.string() }),
);

const wishes = {
  address: z.string().min(1).max(longestOfWebhook.address),
  description: z.string().min(1).max(longestOfWebhook.description),
  eventTypes: z.array(z.enum(eventTypes)).min(1).max(eventTypes.length),
};
const example = {
  address: 'https://records.example.org/cairn',
  description: 'Learner records',
  eventTypes: ['credential.signed', 'award.revoked'],
};

export const newWebhookJson = named('NewWebhook', z.strictObject(wishes).meta({ examples: [example] }));
export const webhookChangeJson = named(
  'WebhookChange',
  z
    .strictObject(wishes)
    .partial()
    .meta({ examples: [{ eventTypes: ['award.created'] }] }),
);

const attemptJson = named(
  'Attempt',
  z.strictObject({
    number: z.int(),
    at: moment,
    milliseconds: z.int(),
    status: z.int().optional(),
    fault: z.string().optional(),
    answer: z.string(),
  }),
);

const delivery = {
  deliveryId: id,
  webhookId: id,
  eventId: id,
  type: z.enum([...eventTypes, 'webhook.test']),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  nextAt: moment.optional(),
  createdAt: moment,
};
export const deliveryJson = named('Delivery', z.strictObject(delivery));
export const deliveryPageJson = pageOf('Deliveries', deliveryJson);
export const wholeDeliveryJson = named(
  'WholeDelivery',
  z.strictObject({ ...delivery, body: z.string(), log: z.array(attemptJson) }),
);

export function toWebhookJson(webhook: Webhook): z.input<typeof webhookJson> {
  const { webhookId, address, description, eventTypes, paused, failingSince, formerSecretUntil, createdAt } =
    webhook;
  return {
    ...{ webhookId, address, description, eventTypes: [...eventTypes] },
    ...(paused && { paused: { at: momentOf(paused.at), because: paused.because } }),
    ...(failingSince && { failingSince: momentOf(failingSince) }),
    ...(formerSecretUntil && { formerSecretUntil: momentOf(formerSecretUntil) }),
    createdAt: momentOf(createdAt),
  };
}

export function toDeliveryJson(of: Delivery): z.input<typeof deliveryJson> {
  const { deliveryId, webhookId, eventId, type, state, attempts, nextAt, createdAt } = of;
  return {
    ...{ deliveryId, webhookId, eventId, state, attempts },
    type: deliveryJson.shape.type.parse(type),
    ...(nextAt && { nextAt: momentOf(nextAt) }),
    createdAt: momentOf(createdAt),
  };
}

export function toWholeDeliveryJson({
  delivery,
  attempts,
}: {
  delivery: Delivery & { body: string };
  attempts: readonly Attempt[];
}): z.input<typeof wholeDeliveryJson> {
  const log = attempts.map((attempt) => ({ ...attempt, at: momentOf(attempt.at) }));
  return { ...toDeliveryJson(delivery), body: delivery.body, log };
}
