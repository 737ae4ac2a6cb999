import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Delivery, Webhook } from '../../modules/webhooks/index.ts';
import type { FormState } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  DateTimeText,
  EditState,
  ErrorSummary,
  Form,
  Notice,
  PageHeader,
  useWords,
} from '../ui/index.ts';
import { WishesFields } from './wishes-form.tsx';

interface Shown {
  organisation: Organisation;
  webhook: Webhook;
  deliveries: OpenList<Delivery>;
  state: FormState;
  now: Date;
}

/** One webhook: how it is, what was told it, what can be done with it. */
export function WebhookPage(props: Shown): JSX.Element {
  const words = useWords().webhooks;
  const { organisation, webhook, deliveries, state } = props;
  const base = `/console/${organisation.slug}/webhooks`;
  return (
    <>
      <Breadcrumbs items={[{ label: words.title, href: base }, { label: webhook.description }]} />
      <PageHeader title={webhook.description} lead={<p>{new URL(webhook.address).host}</p>} />
      <ErrorSummary errors={state.errors} />
      <How webhook={webhook} now={props.now} />
      <Acts webhook={webhook} base={`${base}/${webhook.webhookId}`} />
      <section aria-labelledby="log">
        <h2 id="log">{words.logTitle}</h2>
        <DataTable
          {...deliveries}
          caption={words.logTitle}
          facets={[
            { name: 'state', legend: words.state, labels: words.deliveryStates },
            { name: 'event', legend: words.event, nameOf: ({ value }) => words.typeName(value) },
          ]}
          empty={{ title: words.logEmpty, text: words.logEmptyLead }}
        />
      </section>
      <section aria-labelledby="change">
        <h2 id="change">{words.changeTitle}</h2>
        <Form autocomplete="off">
          <EditState values={state.values} errors={state.errors} />
          <WishesFields state={state} />
          <Button>{words.save}</Button>
        </Form>
      </section>
    </>
  );
}

function How({ webhook, now }: { webhook: Webhook; now: Date }): JSX.Element {
  const words = useWords().webhooks;
  const { paused, failingSince, formerSecretUntil } = webhook;
  return (
    <>
      {paused ? (
        <Notice kind="warning" title={words.pausedTitle}>
          {words.pausedSince} <DateTimeText value={paused.at} />. {words.pausedBecause[paused.because]}
        </Notice>
      ) : null}
      {failingSince && !paused ? (
        <Notice kind="warning" title={words.failingTitle}>
          {words.failingSince} <DateTimeText value={failingSince} />. {words.failingLead}
        </Notice>
      ) : null}
      {formerSecretUntil && formerSecretUntil > now ? (
        <Notice kind="info" title={words.twoSecretsTitle}>
          {words.twoSecretsUntil} <DateTimeText value={formerSecretUntil} />
        </Notice>
      ) : null}
    </>
  );
}

function Acts({ webhook, base }: { webhook: Webhook; base: string }): JSX.Element {
  const words = useWords().webhooks;
  return (
    <Form>
      <ButtonGroup>
        {webhook.paused ? (
          <Button formAction={`${base}/resume`}>{words.resume}</Button>
        ) : (
          <>
            <Button formAction={`${base}/test`}>{words.test}</Button>
            <Button variant="secondary" formAction={`${base}/pause`}>
              {words.pause}
            </Button>
          </>
        )}
        <Button variant="secondary" formAction={`${base}/secret`}>
          {words.replaceSecret}
        </Button>
        <Button variant="secondary" href={`${base}/remove`}>
          {words.remove}
        </Button>
      </ButtonGroup>
    </Form>
  );
}
