import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Actor } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { say } from './refusals.ts';
import type { Webhook } from './webhook.ts';
import { webhookPolicy } from './webhook-policy.ts';
import { lockWebhook, selectWebhook } from './webhook-store.ts';

/** Which webhook of which organisation. */
export interface Named {
  organisationId: string;
  webhookId: string;
}

/** The organisation's webhook, for whoever may manage it; that of another organisation does not exist. */
export async function getWebhook(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { organisationId, webhookId }: Named,
): Promise<Webhook> {
  assertMay(actor, webhookPolicy.manage, { organisationId });
  return ofOrganisation(await selectWebhook(deps.database, webhookId), organisationId);
}

/** The same, locked until the transaction ends. */
export async function getLocked(
  deps: Within,
  actor: Actor,
  { organisationId, webhookId }: Named,
): Promise<Webhook> {
  assertMay(actor, webhookPolicy.manage, { organisationId });
  return ofOrganisation(await lockWebhook(deps.database, webhookId), organisationId);
}

function ofOrganisation(webhook: Webhook | undefined, organisationId: string): Webhook {
  if (webhook?.organisationId === organisationId) return webhook;
  throw new Refusal('not-found', say('webhooks.not-found'));
}
