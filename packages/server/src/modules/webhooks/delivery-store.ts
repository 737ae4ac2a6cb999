import { type Selectable, sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { WebhooksDelivery } from '../../database/tables.ts';
import type { Transaction } from '../../platform/transaction.ts';
import type { Attempt, Delivery, DeliveryState } from './webhook.ts';

/** False when what it tells of is there already. */
export async function insertEvent(
  database: Transaction,
  event: {
    eventId: string;
    organisationId: string;
    type: string;
    occurredAt: Date;
    body: string;
    source: string;
    createdAt: Date;
  },
): Promise<boolean> {
  const row = await database
    .insertInto('webhooks.event')
    .values({
      id: event.eventId,
      organisation_id: event.organisationId,
      type: event.type,
      occurred_at: event.occurredAt,
      body: event.body,
      source: event.source,
      created_at: event.createdAt,
    })
    .onConflict((conflict) => conflict.column('source').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertDelivery(
  database: Transaction,
  delivery: { deliveryId: string; webhookId: string; eventId: string; createdAt: Date },
): Promise<void> {
  await database
    .insertInto('webhooks.delivery')
    .values({
      id: delivery.deliveryId,
      webhook_id: delivery.webhookId,
      event_id: delivery.eventId,
      state: 'waiting',
      next_at: delivery.createdAt,
      created_at: delivery.createdAt,
    })
    .execute();
}

export type WholeDelivery = Delivery & { body: string; failures: number };

export async function selectDelivery(
  database: Database,
  deliveryId: string,
): Promise<WholeDelivery | undefined> {
  const row = await withEvent(database)
    .select('webhooks.event.body')
    .where('webhooks.delivery.id', '=', deliveryId)
    .executeTakeFirst();
  return row && { ...toDelivery(row), body: row.body, failures: row.failures };
}

export interface DeliveryQuery {
  webhookId: string;
  state?: DeliveryState | undefined;
  /** Where the page before ended. */
  after?: { createdAt: Date; deliveryId: string } | undefined;
  most: number;
}

/** The newest first. */
export async function selectDeliveries(
  database: Database,
  { webhookId, state, after, most }: DeliveryQuery,
): Promise<Delivery[]> {
  let query = withEvent(database).where('webhook_id', '=', webhookId);
  if (state) query = query.where('state', '=', state);
  if (after)
    query = query.where((where) =>
      where.or([
        where('webhooks.delivery.created_at', '<', after.createdAt),
        where.and([
          where('webhooks.delivery.created_at', '=', after.createdAt),
          where('webhooks.delivery.id', '>', after.deliveryId),
        ]),
      ]),
    );
  const rows = await query
    .orderBy('webhooks.delivery.created_at', 'desc')
    .orderBy('webhooks.delivery.id')
    .limit(most)
    .execute();
  return rows.map(toDelivery);
}

export async function updateDelivery(
  database: Transaction,
  change: { deliveryId: string; state: DeliveryState; nextAt: Date | undefined; failures: number },
): Promise<void> {
  await database
    .updateTable('webhooks.delivery')
    .set({ state: change.state, next_at: change.nextAt ?? null, failures: change.failures })
    .where('id', '=', change.deliveryId)
    .execute();
}

/** Ends what waits: the webhook is left alone. */
export async function endWaiting(database: Transaction, webhookId: string): Promise<void> {
  await database
    .updateTable('webhooks.delivery')
    .set({ state: 'failed', next_at: null })
    .where('webhook_id', '=', webhookId)
    .where('state', '=', 'waiting')
    .execute();
}

/** False when the attempt was written down before. */
export async function insertAttempt(
  database: Transaction,
  { deliveryId, ...attempt }: Attempt & { deliveryId: string },
): Promise<boolean> {
  const row = await database
    .insertInto('webhooks.attempt')
    .values({
      delivery_id: deliveryId,
      number: attempt.number,
      at: attempt.at,
      milliseconds: attempt.milliseconds,
      status: attempt.status ?? null,
      fault: attempt.fault ?? null,
      answer: attempt.answer,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst();
  if (!row) return false;
  await database
    .updateTable('webhooks.delivery')
    .set({ attempts: attempt.number })
    .where('id', '=', deliveryId)
    .execute();
  return true;
}

/** The newest first. */
export async function selectAttempts(database: Database, deliveryId: string): Promise<Attempt[]> {
  const rows = await database
    .selectFrom('webhooks.attempt')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    at: row.at,
    milliseconds: row.milliseconds,
    ...(row.status === null ? {} : { status: row.status }),
    ...(row.fault === null ? {} : { fault: row.fault }),
    answer: row.answer,
  }));
}

/** Events with all that was told of them. */
export async function deleteEventsBefore(database: Database, before: Date): Promise<void> {
  await database.deleteFrom('webhooks.event').where('created_at', '<', before).execute();
}

/** Deliveries with what they tell of. */
export function withEvent(database: Database) {
  return database
    .selectFrom('webhooks.delivery')
    .innerJoin('webhooks.event', 'webhooks.event.id', 'webhooks.delivery.event_id')
    .selectAll('webhooks.delivery')
    .select(sql.ref<string>('webhooks.event.type').as('type'));
}

export function toDelivery(row: Selectable<WebhooksDelivery> & { type: string }): Delivery {
  return {
    deliveryId: row.id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    type: row.type,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    ...(row.next_at ? { nextAt: row.next_at } : {}),
    createdAt: row.created_at,
  };
}
