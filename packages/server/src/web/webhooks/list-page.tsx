import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Webhook } from '../../modules/webhooks/index.ts';
import type { FormState } from '../forms/form-state.ts';
import {
  Button,
  CopyField,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  Table,
  useWords,
} from '../ui/index.ts';
import { WishesFields } from './wishes-form.tsx';

/** The webhooks of an organisation, and the form for a new one. */
export function WebhooksPage(props: {
  organisation: Organisation;
  webhooks: readonly Webhook[];
  state: FormState;
}): JSX.Element {
  const words = useWords().webhooks;
  const { organisation, webhooks, state } = props;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead(organisation.name)}</p>} />
      <ErrorSummary errors={state.errors} />
      <section aria-labelledby="webhooks">
        <h2 id="webhooks">{words.listTitle}</h2>
        {webhooks.length === 0 ? (
          <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>
        ) : (
          <List organisation={organisation} webhooks={webhooks} />
        )}
      </section>
      <section aria-labelledby="new-webhook">
        <h2 id="new-webhook">{words.newTitle}</h2>
        <Form>
          <WishesFields state={state} />
          <Button>{words.create}</Button>
        </Form>
      </section>
    </>
  );
}

function List(props: { organisation: Organisation; webhooks: readonly Webhook[] }): JSX.Element {
  const words = useWords().webhooks;
  const base = `/console/${props.organisation.slug}/webhooks`;
  return (
    <Table
      caption={words.listTitle}
      captionHidden
      columns={[
        { key: 'description', label: words.program },
        { key: 'host', label: words.host },
        { key: 'events', label: words.toldOf },
        { key: 'state', label: words.state },
      ]}
      rows={props.webhooks.map((webhook) => ({
        description: <a href={`${base}/${webhook.webhookId}`}>{webhook.description}</a>,
        host: new URL(webhook.address).host,
        events: webhook.eventTypes.map((type) => words.events[type].name).join(', '),
        state: stateOf(webhook, words.states),
      }))}
    />
  );
}

function stateOf(
  { paused, failingSince }: Webhook,
  states: { paused: string; failing: string; open: string },
): string {
  if (paused) return states.paused;
  return failingSince ? states.failing : states.open;
}

/** The one page that shows a secret. */
export function SecretPage(props: {
  organisation: Organisation;
  webhook: Webhook;
  secret: string;
  isReplaced?: boolean;
}): JSX.Element {
  const words = useWords().webhooks;
  const { organisation, webhook, secret, isReplaced } = props;
  return (
    <>
      <PageHeader title={words.madeTitle(webhook.description)} />
      <Notice kind="warning">{words.madeLead}</Notice>
      <CopyField label={words.secret} value={secret} id="secret" />
      <p>{isReplaced ? words.replacedMeans : words.secretMeans}</p>
      <Button href={`/console/${organisation.slug}/webhooks/${webhook.webhookId}`}>{words.done}</Button>
    </>
  );
}
