import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isOnOwnMachine } from '../../platform/safe-post.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { assertWishes, type Wishes } from './address-rules.ts';
import { endWaiting } from './delivery-store.ts';
import { getLocked, type Named } from './own-webhook.ts';
import { say } from './refusals.ts';
import { secretBytes, writeSecret } from './signature-rules.ts';
import type { Webhook } from './webhook.ts';
import { webhookPolicy } from './webhook-policy.ts';
import {
  deleteWebhook,
  insertWebhook,
  selectWebhooks,
  updatePaused,
  updateSecret,
  updateWishes,
} from './webhook-store.ts';

type Writing = Pick<Deps, 'config' | 'database' | 'now'>;
type Secrets = Pick<Deps, 'randomBytes' | 'seals'>;

const mostWebhooks = 10;
const formerSecretMilliseconds = 24 * 3_600_000;

/** A program is told from now on. The secret that signs is kept sealed, so it is shown this once. */
export async function createWebhook(
  deps: Writing & Secrets & Pick<Deps, 'newId'>,
  actor: Actor,
  command: Wishes & { organisationId: string },
): Promise<{ webhook: Webhook; secret: string }> {
  const { organisationId } = command;
  assertMay(actor, webhookPolicy.manage, { organisationId });
  const wishes = assertWishes(command, { allowsLocal: isOnOwnMachine(deps.config) });
  const webhook: Webhook = {
    webhookId: deps.newId('whk'),
    organisationId,
    ...wishes,
    eventTypes: [...wishes.eventTypes],
    createdAt: deps.now(),
  };
  const secret = writeSecret(deps.randomBytes(secretBytes));
  await inTransaction(deps, async (deps) => {
    if ((await selectWebhooks(deps.database, organisationId)).length >= mostWebhooks)
      throw new Refusal('conflict', say('webhooks.too-many', { most: mostWebhooks }));
    const sealed = deps.seals.seal(secret, webhook.webhookId);
    await insertWebhook(deps.database, { ...webhook, secret: sealed, createdBy: idOf(actor) });
    await note(deps, actor, { webhook, action: 'webhook.created' });
  });
  return { webhook, secret };
}

export async function changeWebhook(
  deps: Writing,
  actor: Actor,
  /** `madeFrom` is asked before the change what it thinks of the stored webhook. */
  command: Named & Wishes & { madeFrom?: (stored: Webhook) => void },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, command);
    const wishes = assertWishes(command, { allowsLocal: isOnOwnMachine(deps.config) });
    command.madeFrom?.(webhook);
    await updateWishes(deps.database, { ...wishes, webhookId: webhook.webhookId });
    await note(deps, actor, { webhook: { ...webhook, ...wishes }, action: 'webhook.changed' });
  });
}

/** Another secret, shown this once. For a day the one before signs too, so that the receiver can change over. */
export async function replaceSecret(
  deps: Writing & Secrets,
  actor: Actor,
  command: Named,
): Promise<{ webhook: Webhook; secret: string }> {
  const secret = writeSecret(deps.randomBytes(secretBytes));
  return inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, command);
    const { webhookId } = webhook;
    const formerUntil = new Date(deps.now().getTime() + formerSecretMilliseconds);
    await updateSecret(deps.database, { webhookId, secret: deps.seals.seal(secret, webhookId), formerUntil });
    await note(deps, actor, { webhook, action: 'webhook.secret-changed' });
    return { webhook, secret };
  });
}

/** Nothing is told any more until it is resumed; what waits is given up. Doing it again changes nothing. */
export async function pauseWebhook(deps: Writing, actor: Actor, command: Named): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, command);
    if (webhook.paused) return;
    const paused = { at: deps.now(), because: 'by-hand' as const };
    await updatePaused(deps.database, { webhookId: webhook.webhookId, paused });
    await endWaiting(deps.database, webhook.webhookId);
    await note(deps, actor, { webhook, action: 'webhook.paused' });
  });
}

/** What happens from now on is told again. Doing it again changes nothing. */
export async function resumeWebhook(deps: Writing, actor: Actor, command: Named): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, command);
    if (!webhook.paused) return;
    await updatePaused(deps.database, { webhookId: webhook.webhookId, paused: undefined });
    await note(deps, actor, { webhook, action: 'webhook.resumed' });
  });
}

/** Removes it with its secret and its log. */
export async function removeWebhook(deps: Writing, actor: Actor, command: Named): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const webhook = await getLocked(deps, actor, command);
    await deleteWebhook(deps.database, webhook.webhookId);
    await note(deps, actor, { webhook, action: 'webhook.removed' });
  });
}

/** The trail names the host alone: what comes after it in an address may be a secret of the receiver. */
async function note(
  deps: Pick<Deps, 'now'> & Parameters<typeof recordAudit>[0],
  actor: Actor,
  entry: {
    webhook: Webhook;
    action: `webhook.${'created' | 'changed' | 'secret-changed' | 'paused' | 'resumed' | 'removed'}`;
  },
): Promise<void> {
  const { webhook, action } = entry;
  await recordAudit(deps, actor, {
    action,
    subjectType: 'webhook',
    subjectId: webhook.webhookId,
    organisationId: webhook.organisationId,
    detail: { name: webhook.description, host: new URL(webhook.address).host },
  });
}
