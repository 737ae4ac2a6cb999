import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Attempt, Delivery, Webhook } from '../../modules/webhooks/index.ts';
import {
  Breadcrumbs,
  Button,
  DateTimeText,
  EmptyState,
  Form,
  Notice,
  NumberText,
  PageHeader,
  useWords,
} from '../ui/index.ts';

/** One event on its way to one webhook: what was sent, every attempt, and once more. */
export function DeliveryPage(props: {
  organisation: Organisation;
  webhook: Webhook;
  delivery: Delivery & { body: string };
  attempts: readonly Attempt[];
}): JSX.Element {
  const words = useWords().webhooks;
  const { organisation, webhook, delivery, attempts } = props;
  const base = `/console/${organisation.slug}/webhooks`;
  const here = `${base}/${webhook.webhookId}`;
  const event = words.typeName(delivery.type);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.title, href: base },
          { label: webhook.description, href: here },
          { label: event },
        ]}
      />
      <PageHeader
        title={words.deliveryTitle(event)}
        lead={
          <p>
            {words.deliveryStates[delivery.state]}
            {delivery.nextAt ? (
              <>
                {'. '}
                {words.nextTry}: <DateTimeText value={delivery.nextAt} />
              </>
            ) : null}
          </p>
        }
      />
      {webhook.paused ? (
        <Notice kind="info">{words.pausedNoReplay}</Notice>
      ) : (
        <Form action={`${here}/deliveries/${delivery.deliveryId}/replay`}>
          <Button>{words.replay}</Button>
          <p>{words.replayMeans}</p>
        </Form>
      )}
      <section aria-labelledby="sent">
        <h2 id="sent">{words.sentTitle}</h2>
        <p>
          webhook-id: <code>{delivery.eventId}</code>
        </p>
        <pre>{delivery.body}</pre>
      </section>
      <section aria-labelledby="attempts">
        <h2 id="attempts">{words.attempts}</h2>
        {attempts.length === 0 ? (
          <EmptyState title={words.noAttempt}>{words.noAttemptLead}</EmptyState>
        ) : (
          attempts.map((attempt) => <Tried key={attempt.number} attempt={attempt} />)
        )}
      </section>
    </>
  );
}

function Tried({ attempt }: { attempt: Attempt }): JSX.Element {
  const words = useWords().webhooks;
  const { number, at, milliseconds, status, fault, answer } = attempt;
  return (
    <article aria-labelledby={`attempt-${number}`}>
      <h3 id={`attempt-${number}`}>{words.attemptTitle(number)}</h3>
      <p>
        <DateTimeText value={at} />:{' '}
        {status === undefined ? words.fault(fault ?? '') : words.answered(status)} (
        <NumberText value={milliseconds} maximumFractionDigits={0} /> ms)
      </p>
      {answer === '' ? null : (
        <>
          <p>{words.answerBegins}</p>
          <pre>{answer}</pre>
        </>
      )}
    </article>
  );
}
