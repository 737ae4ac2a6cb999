import type { JSX } from 'preact';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { Webhook } from '../../modules/webhooks/index.ts';
import type { FormState } from '../forms/form-state.ts';
import { DataTable } from '../list/data-table.tsx';
import type { OpenList } from '../list/open-rows.ts';
import { Button, CopyField, ErrorSummary, Form, Notice, PageHeader, useWords } from '../ui/index.ts';
import { WishesFields } from './wishes-form.tsx';

/** The webhooks of an organisation, and the form for a new one. */
export function WebhooksPage(props: {
  organisation: Organisation;
  webhooks: OpenList<Webhook>;
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
        <DataTable
          {...webhooks}
          caption={words.listTitle}
          empty={{ title: words.empty, text: words.emptyLead }}
        />
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
