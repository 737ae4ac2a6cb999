import { z } from 'zod';
import type { Program } from '../../modules/audit/index.ts';
import {
  deliveryStates,
  pageDeliveries,
  readDelivery,
  replayDelivery,
  sendTest,
} from '../../modules/webhooks/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { id, paging } from '../json/schemas.ts';
import { deliveryPageJson, toDeliveryJson, toWholeDeliveryJson, wholeDeliveryJson } from '../json/webhook.ts';
import { type Answer, operation } from '../operation.ts';
import { pageUpTo, placeOf } from '../read-cursor.ts';

const one = z.strictObject({ webhookId: id, deliveryId: id });
const all = { tag: 'webhooks', scope: 'webhooks:manage' } as const;
const path = '/webhooks/{webhookId}/deliveries' as const;

/** What was told to a webhook, and telling it again. */
export const deliveryOperations = [
  operation({
    ...{ id: 'sendWebhookTest', method: 'post', path: '/webhooks/{webhookId}/test', ...all },
    params: z.strictObject({ webhookId: id }),
    status: 202,
    result: wholeDeliveryJson,
    act: async (deps, program, { path: { webhookId } }) => {
      const named = { webhookId, organisationId: program.organisationId };
      const deliveryId = await sendTest(deps, program, named);
      return answerOne(deps, program, { webhookId, deliveryId });
    },
  }),
  operation({
    ...{ id: 'listDeliveries', method: 'get', path, ...all },
    params: z.strictObject({ webhookId: id }),
    query: z.strictObject({ ...paging, state: z.enum(deliveryStates).optional() }),
    result: deliveryPageJson,
    act: async (deps, program, { path: { webhookId }, query: { limit, cursor, state } }) => {
      const place = placeOf(cursor);
      const deliveries = await pageDeliveries(deps, program, {
        ...{ organisationId: program.organisationId, webhookId, state },
        after: place && { createdAt: place.at, deliveryId: place.id },
        limit: limit + 1,
      });
      const page = pageUpTo(deliveries, {
        limit,
        place: ({ createdAt, deliveryId }) => ({ at: createdAt, id: deliveryId }),
        item: toDeliveryJson,
      });
      return { body: page };
    },
  }),
  operation({
    ...{ id: 'getDelivery', method: 'get', path: `${path}/{deliveryId}`, ...all },
    params: one,
    result: wholeDeliveryJson,
    act: (deps, program, { path }) => answerOne(deps, program, path),
  }),
  operation({
    ...{ id: 'replayDelivery', method: 'post', path: `${path}/{deliveryId}/replay`, ...all },
    params: one,
    status: 202,
    result: wholeDeliveryJson,
    act: async (deps, program, { path }) => {
      await replayDelivery(deps, program, { ...path, organisationId: program.organisationId });
      return answerOne(deps, program, path);
    },
  }),
];

async function answerOne(
  deps: Deps,
  program: Program,
  path: { webhookId: string; deliveryId: string },
): Promise<Answer<z.input<typeof wholeDeliveryJson>>> {
  const { organisationId } = program;
  const read = await readDelivery(deps, program, { ...path, organisationId });
  const location = `/webhooks/${path.webhookId}/deliveries/${path.deliveryId}`;
  return { body: toWholeDeliveryJson(read), location };
}
