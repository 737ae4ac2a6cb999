import type { Deps } from '../../platform/deps.ts';
import type { FoundList } from '../../platform/list/list-request.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import {
  type DeliveryFacet,
  type DeliveryRequest,
  eachDelivery,
  findDeliveryList,
} from './delivery-list-store.ts';
import {
  type DeliveryQuery,
  deleteEventsBefore,
  selectAttempts,
  selectDeliveries,
  selectDelivery,
  updateDelivery,
} from './delivery-store.ts';
import { enqueueAttempt } from './enqueue-attempt.ts';
import { testOf } from './event-rules.ts';
import { getLocked, getWebhook, type Named } from './own-webhook.ts';
import { say } from './refusals.ts';
import { startDeliveries } from './tell-programs.ts';
import type { Attempt, Delivery, Webhook } from './webhook.ts';
import { webhookPolicy } from './webhook-policy.ts';
import { selectWebhooks } from './webhook-store.ts';

const keptMilliseconds = 90 * 24 * 3_600_000;

type Sending = Pick<Deps, 'config' | 'database' | 'jobs' | 'now' | 'newId'>;

export async function listWebhooks(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  organisationId: string,
): Promise<Webhook[]> {
  assertMay(actor, webhookPolicy.manage, { organisationId });
  return selectWebhooks(deps.database, organisationId);
}

/** A page of what was told a webhook. */
export async function listDeliveries(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { request, ...named }: Named & { request: DeliveryRequest },
): Promise<FoundList<Delivery, DeliveryFacet>> {
  const { webhookId } = await getWebhook(deps, actor, named);
  return findDeliveryList(deps.database, { webhookId, request });
}

/** All of it under the same request, read piece by piece. */
export async function* readDeliveries(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { request, ...named }: Named & { request: DeliveryRequest },
): AsyncGenerator<Delivery> {
  const { webhookId } = await getWebhook(deps, actor, named);
  yield* eachDelivery(deps.database, { webhookId, request });
}

/** The newest first, from where the page before ended. */
export async function pageDeliveries(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { limit, after, state, ...named }: Named & Omit<DeliveryQuery, 'webhookId' | 'most'> & { limit: number },
): Promise<Delivery[]> {
  const { webhookId } = await getWebhook(deps, actor, named);
  return selectDeliveries(deps.database, { webhookId, after, state, most: limit });
}

/** One delivery with what was sent and every attempt. */
export async function readDelivery(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { deliveryId, ...named }: Named & { deliveryId: string },
): Promise<{ webhook: Webhook; delivery: Delivery & { body: string }; attempts: Attempt[] }> {
  const webhook = await getWebhook(deps, actor, named);
  const delivery = await selectDelivery(deps.database, deliveryId);
  if (delivery?.webhookId !== webhook.webhookId) throw missing();
  return { webhook, delivery, attempts: await selectAttempts(deps.database, deliveryId) };
}

/** Sends the same event under the same id once more, with all its tries anew. */
export async function replayDelivery(
  deps: Sending,
  actor: Actor,
  { deliveryId, ...named }: Named & { deliveryId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, named);
    const delivery = await selectDelivery(deps.database, deliveryId);
    if (delivery?.webhookId !== webhook.webhookId) throw missing();
    if (webhook.paused) throw new Refusal('conflict', say('webhooks.is-paused'));
    const [nextAt, attempt] = [deps.now(), delivery.attempts + 1];
    await updateDelivery(deps.database, { deliveryId, state: 'waiting', nextAt, failures: 0 });
    await enqueueAttempt(deps, { deliveryId, attempt });
  });
}

/** Sends an event that tells of nothing, so that the receiver can be tried. One at a time. The id of its delivery. */
export async function sendTest(deps: Sending, actor: Actor, named: Named): Promise<string> {
  return inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, named);
    if (webhook.paused) throw new Refusal('conflict', say('webhooks.is-paused'));
    const [newest] = await selectDeliveries(deps.database, { webhookId: webhook.webhookId, most: 1 });
    if (newest?.type === 'webhook.test' && newest.state === 'waiting')
      throw new Refusal('conflict', say('webhooks.under-way'));
    const event = testOf(webhook, deps.newId('webhook.test'), deps.now());
    const [deliveryId] = await startDeliveries(deps, event, [webhook]);
    if (deliveryId === undefined) throw new Error(`Nothing was sent to the webhook ${webhook.webhookId}.`);
    return deliveryId;
  });
}

/** Job, daily: forgets events after 90 days, with what was told of them. */
export async function forgetDeliveries(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  await deleteEventsBefore(deps.database, new Date(deps.now().getTime() - keptMilliseconds));
}

function missing(): Refusal {
  return new Refusal('not-found', say('webhooks.delivery-not-found'));
}
