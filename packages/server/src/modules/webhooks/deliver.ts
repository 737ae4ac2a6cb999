import type { Deps } from '../../platform/deps.ts';
import { FetchRefusal } from '../../platform/safe-address.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import { getOrganisation, listOwners } from '../organisations/index.ts';
import { nextOf, type Outcome, pauseAfter } from './delivery-rules.ts';
import {
  endWaiting,
  insertAttempt,
  selectDelivery,
  updateDelivery,
  type WholeDelivery,
} from './delivery-store.ts';
import { enqueueAttempt } from './enqueue-attempt.ts';
import { letter } from './letters.ts';
import { signedHeaders } from './signature-rules.ts';
import type { PausedBecause, Webhook } from './webhook.ts';
import {
  lockWebhook,
  type SealedWebhook,
  selectSealed,
  updateFailingSince,
  updatePaused,
} from './webhook-store.ts';

type Delivering = Pick<Deps, 'config' | 'database' | 'jobs' | 'mail' | 'now' | 'postTo' | 'seals'>;

/** Job: one attempt of one delivery. Safe to repeat, as far as a stranger's answer can be: the receiver knows it by its id. */
export async function deliverWebhook(
  deps: Delivering,
  { deliveryId, attempt }: { deliveryId: string; attempt: number },
): Promise<void> {
  const delivery = await selectDelivery(deps.database, deliveryId);
  if (delivery?.state !== 'waiting' || delivery.attempts + 1 !== attempt) return;
  const webhook = await selectSealed(deps.database, delivery.webhookId);
  if (!webhook || webhook.paused) return;
  const at = deps.now();
  const begun = performance.now();
  const outcome = await post(deps, webhook, { delivery, at });
  const milliseconds = Math.round(performance.now() - begun);
  await inTransaction(deps, async (deps) => {
    const locked = await lockWebhook(deps.database, webhook.webhookId);
    if (!locked) return;
    if (!(await insertAttempt(deps.database, { deliveryId, number: attempt, at, milliseconds, ...outcome })))
      return;
    await settle(deps, locked, { delivery, outcome, attempt });
  });
}

async function post(
  deps: Pick<Deps, 'postTo' | 'seals'>,
  webhook: SealedWebhook,
  { delivery, at }: { delivery: WholeDelivery; at: Date },
): Promise<Outcome> {
  const { eventId, body } = delivery;
  const headers = signedHeaders({ eventId, at, body }, secretsOf(deps, webhook, at));
  try {
    const { status, text } = await deps.postTo(webhook.address, { headers, body });
    return { status, answer: text };
  } catch (error) {
    if (error instanceof FetchRefusal) return { fault: error.code, answer: '' };
    throw error;
  }
}

function secretsOf({ seals }: Pick<Deps, 'seals'>, webhook: SealedWebhook, at: Date): string[] {
  const { webhookId, secret, formerSecret, formerSecretUntil } = webhook;
  const present = seals.open(secret, webhookId);
  if (!formerSecret || !formerSecretUntil || formerSecretUntil <= at) return [present];
  return [present, seals.open(formerSecret, webhookId)];
}

async function settle(
  deps: Delivering & Within,
  webhook: Webhook,
  { delivery, outcome, attempt }: { delivery: WholeDelivery; outcome: Outcome; attempt: number },
): Promise<void> {
  const now = deps.now();
  const { deliveryId, failures } = delivery;
  const { webhookId } = webhook;
  const next = nextOf(outcome, { failures, now });
  const isTaken = next.state === 'delivered';
  const failingSince = isTaken ? undefined : (webhook.failingSince ?? now);
  await updateFailingSince(deps.database, { webhookId, failingSince: failingSince ?? null });
  const nextAt = next.state === 'waiting' && !webhook.paused ? next.nextAt : undefined;
  const state = next.state === 'waiting' && webhook.paused ? 'failed' : next.state;
  await updateDelivery(deps.database, { deliveryId, state, nextAt, failures: isTaken ? 0 : failures + 1 });
  const because = webhook.paused ? undefined : pauseAfter(outcome, { failingSince, now });
  if (because) await pause(deps, webhook, because);
  else if (nextAt) await enqueueAttempt(deps, { deliveryId, attempt: attempt + 1, runAt: nextAt });
}

async function pause(deps: Delivering & Within, webhook: Webhook, because: PausedBecause): Promise<void> {
  const { webhookId, organisationId, description } = webhook;
  await updatePaused(deps.database, { webhookId, paused: { at: deps.now(), because } });
  await endWaiting(deps.database, webhookId);
  await recordAudit(deps, cairn, {
    action: 'webhook.paused',
    subjectType: 'webhook',
    subjectId: webhookId,
    organisationId,
    detail: { name: description, host: new URL(webhook.address).host },
  });
  const { name, slug } = await getOrganisation(deps, organisationId);
  const about = {
    organisation: name,
    description,
    url: `${deps.config.publicUrl}/console/${slug}/webhooks/${webhookId}`,
  };
  for (const { email } of await listOwners(deps, organisationId))
    await deps.mail.send(deps, {
      ...{ to: email, priority: 'later' },
      letter: letter(because === 'gone' ? 'webhooks.gone' : 'webhooks.failing', about),
    });
}
