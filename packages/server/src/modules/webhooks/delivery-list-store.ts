import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListRequest } from '../../platform/list/list-request.ts';
import { byId, byMoment, byWholeNumber, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import { toDelivery, withEvent } from './delivery-store.ts';
import type { Delivery } from './webhook.ts';

export type DeliverySort = 'made' | 'attempts';
export type DeliveryFacet = 'state' | 'event';
export type DeliveryRequest = ListRequest<DeliverySort, DeliveryFacet>;

const list: SqlList<DeliverySort, DeliveryFacet> = {
  sorts: {
    made: byMoment('webhooks.delivery.created_at'),
    attempts: byWholeNumber('webhooks.delivery.attempts'),
  },
  id: byId('webhooks.delivery.id'),
  facets: {
    state: { value: sql.ref('webhooks.delivery.state') },
    event: { value: sql.ref('webhooks.event.type') },
  },
  search: wordIn(['webhooks.event.type', 'webhooks.event.id']),
};

/** A page of what was told a webhook, with what stands around it. */
export async function findDeliveryList(
  database: Database,
  { webhookId, request }: { webhookId: string; request: DeliveryRequest },
): Promise<FoundList<Delivery, DeliveryFacet>> {
  const found = await findInList(database, withEvent(database).where('webhook_id', '=', webhookId), {
    list,
    request,
  });
  return { ...found, rows: found.rows.map(toDelivery) };
}

/** All of it under the same request. */
export function eachDelivery(
  database: Database,
  { webhookId, request }: { webhookId: string; request: DeliveryRequest },
): AsyncGenerator<Delivery> {
  const told = withEvent(database).where('webhook_id', '=', webhookId);
  return eachRow(told, { list, request }, (rows) => rows.map(toDelivery));
}
