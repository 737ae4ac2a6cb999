import {
  type Delivery,
  type DeliveryFacet,
  type DeliverySort,
  deliveryStates,
} from '../../modules/webhooks/index.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import { DateTimeText, NumberText } from '../ui/index.ts';
import type { Words } from '../words/index.ts';

/** What the log of a webhook can be asked for. */
export const deliveriesQuery = listQuery<DeliverySort, DeliveryFacet>({
  sorts: { made: 'descending', attempts: 'descending' },
  facets: { state: deliveryStates, event: 'ids' },
});

export function deliveryColumns(
  words: Words['webhooks'],
  base: string,
): ListColumn<Delivery, DeliverySort>[] {
  return [
    {
      key: 'event',
      label: words.event,
      cell: ({ deliveryId, type }) => <a href={`${base}/${deliveryId}`}>{words.typeName(type)}</a>,
      file: ({ type }) => type,
    },
    {
      key: 'at',
      label: words.madeAt,
      sort: 'made',
      cell: ({ createdAt }) => <DateTimeText value={createdAt} />,
      file: ({ createdAt }) => createdAt,
    },
    {
      key: 'state',
      label: words.state,
      cell: ({ state }) => words.deliveryStates[state],
      file: ({ state }) => words.deliveryStates[state],
    },
    {
      key: 'attempts',
      label: words.attempts,
      numeric: true,
      sort: 'attempts',
      cell: ({ attempts }) => <NumberText value={attempts} />,
      file: ({ attempts }) => attempts,
    },
    {
      key: 'next',
      label: words.nextTry,
      cell: ({ nextAt }) => (nextAt ? <DateTimeText value={nextAt} /> : words.none),
      file: ({ nextAt }) => nextAt,
    },
    { key: 'id', label: words.messageId, file: ({ eventId }) => eventId },
  ];
}
