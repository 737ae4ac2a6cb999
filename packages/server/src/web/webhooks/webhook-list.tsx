import { Fragment, type JSX } from 'preact';
import type { Webhook } from '../../modules/webhooks/index.ts';
import type { ShortList } from '../../platform/list/find-in-rows.ts';
import type { ListColumn } from '../list/list-column.ts';
import { listQuery } from '../list/list-query.ts';
import type { Words } from '../words/index.ts';

type WebhookSort = 'program' | 'host';

/** What the list of webhooks can be asked for. It is always short. */
export const webhooksQuery = listQuery<WebhookSort>({
  sorts: { program: 'ascending', host: 'ascending' },
  facets: {},
});

export const webhookList: ShortList<Webhook, WebhookSort, never> = {
  id: ({ webhookId }) => webhookId,
  sorts: { program: ({ description }) => description, host: hostOf },
  facets: {},
  text: ({ description, address }) => `${description} ${address}`,
};

export function webhookColumns(words: Words['webhooks'], base: string): ListColumn<Webhook, WebhookSort>[] {
  const eventsOf = ({ eventTypes }: Webhook) => eventTypes.map((type) => words.events[type].name).join(', ');
  const state = (webhook: Webhook) => stateOf(webhook, words.states);
  return [
    {
      key: 'description',
      label: words.program,
      sort: 'program',
      cell: ({ webhookId, description }) => <a href={`${base}/${webhookId}`}>{description}</a>,
      file: ({ description }) => description,
    },
    {
      key: 'host',
      label: words.host,
      sort: 'host',
      cell: (webhook) => <Host name={hostOf(webhook)} />,
      file: hostOf,
    },
    { key: 'events', label: words.toldOf, cell: eventsOf, file: eventsOf },
    { key: 'state', label: words.state, cell: state, file: state },
  ];
}

/** Parted at its dots where it is longer than its place. */
function Host({ name }: { name: string }): JSX.Element {
  const [first = '', ...rest] = name.split('.');
  return (
    <>
      {first}
      {rest.map((part) => (
        <Fragment key={part}>
          .<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}

function hostOf({ address }: Webhook): string {
  return new URL(address).host;
}

function stateOf(
  { paused, failingSince }: Webhook,
  states: { paused: string; failing: string; open: string },
): string {
  if (paused) return states.paused;
  return failingSince ? states.failing : states.open;
}
