import type { Selectable } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { WebhooksWebhook } from '../../database/tables.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { EventType, PausedBecause, Webhook } from './webhook.ts';

/** A webhook with what signs for it, still sealed. */
export interface SealedWebhook extends Webhook {
  secret: Buffer;
  formerSecret?: Buffer;
}

export async function insertWebhook(
  database: Transaction,
  webhook: Webhook & { secret: Buffer; createdBy: string },
): Promise<void> {
  await database
    .insertInto('webhooks.webhook')
    .values({
      id: webhook.webhookId,
      organisation_id: webhook.organisationId,
      address: webhook.address,
      description: webhook.description,
      event_types: [...webhook.eventTypes],
      secret: webhook.secret,
      created_by: webhook.createdBy,
      created_at: webhook.createdAt,
    })
    .execute();
}

/** The oldest first. */
export async function selectWebhooks(database: Database, organisationId: string): Promise<Webhook[]> {
  const rows = await database
    .selectFrom('webhooks.webhook')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toWebhook);
}

export async function selectWebhook(database: Database, webhookId: string): Promise<Webhook | undefined> {
  const sealed = await selectSealed(database, webhookId);
  if (!sealed) return undefined;
  const { secret: _secret, formerSecret: _former, ...webhook } = sealed;
  return webhook;
}

export async function selectSealed(
  database: Database,
  webhookId: string,
): Promise<SealedWebhook | undefined> {
  const row = await database
    .selectFrom('webhooks.webhook')
    .selectAll()
    .where('id', '=', webhookId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...toWebhook(row),
    secret: row.secret,
    ...(row.former_secret ? { formerSecret: row.former_secret } : {}),
  };
}

/** Waits for whoever else changes the webhook, until the transaction ends. */
export async function lockWebhook(database: Transaction, webhookId: string): Promise<Webhook | undefined> {
  const row = await database
    .selectFrom('webhooks.webhook')
    .selectAll()
    .where('id', '=', webhookId)
    .forUpdate()
    .executeTakeFirst();
  return row && toWebhook(row);
}

export async function updateWishes(
  database: Transaction,
  {
    webhookId,
    address,
    description,
    eventTypes,
  }: Pick<Webhook, 'webhookId' | 'address' | 'description'> & {
    eventTypes: readonly EventType[];
  },
): Promise<void> {
  await database
    .updateTable('webhooks.webhook')
    .set({ address, description, event_types: [...eventTypes] })
    .where('id', '=', webhookId)
    .execute();
}

export async function updateSecret(
  database: Transaction,
  change: { webhookId: string; secret: Buffer; formerUntil: Date },
): Promise<void> {
  await database
    .updateTable('webhooks.webhook')
    .set((row) => ({
      secret: change.secret,
      former_secret: row.ref('secret'),
      former_secret_until: change.formerUntil,
    }))
    .where('id', '=', change.webhookId)
    .execute();
}

export async function updatePaused(
  database: Transaction,
  { webhookId, paused }: { webhookId: string; paused: { at: Date; because: PausedBecause } | undefined },
): Promise<void> {
  await database
    .updateTable('webhooks.webhook')
    .set({
      paused_at: paused?.at ?? null,
      paused_because: paused?.because ?? null,
      // Resumed, it has five days again.
      ...(paused ? {} : { failing_since: null }),
    })
    .where('id', '=', webhookId)
    .execute();
}

export async function updateFailingSince(
  database: Transaction,
  { webhookId, failingSince }: { webhookId: string; failingSince: Date | null },
): Promise<void> {
  await database
    .updateTable('webhooks.webhook')
    .set({ failing_since: failingSince })
    .where('id', '=', webhookId)
    .execute();
}

export async function deleteWebhook(database: Transaction, webhookId: string): Promise<void> {
  await database.deleteFrom('webhooks.webhook').where('id', '=', webhookId).execute();
}

function toWebhook(row: Selectable<WebhooksWebhook>): Webhook {
  return {
    webhookId: row.id,
    organisationId: row.organisation_id,
    address: row.address,
    description: row.description,
    eventTypes: row.event_types as EventType[],
    ...(row.failing_since ? { failingSince: row.failing_since } : {}),
    ...(row.paused_at && row.paused_because
      ? { paused: { at: row.paused_at, because: row.paused_because as PausedBecause } }
      : {}),
    ...(row.former_secret_until ? { formerSecretUntil: row.former_secret_until } : {}),
    createdAt: row.created_at,
  };
}
