import type { JSX } from 'preact';
import type { EmailAddress } from '../../modules/people/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import { Button, ButtonGroup, Field, Form, PageHeader, Table, Tag, useWords } from '../ui/index.ts';
import { AccountFrame } from './account-pages.tsx';

export function EmailsPage({
  state,
  emails,
}: {
  state: FormState;
  emails: readonly EmailAddress[];
}): JSX.Element {
  const { emails: words, fields } = useWords().access;
  return (
    <AccountFrame title={words.title} lead={words.lead} state={state}>
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { key: 'address', label: words.address },
          { key: 'state', label: words.state },
          { key: 'action', label: words.action },
        ]}
        rows={emails.map((email) => ({
          address: email.address,
          state: email.isPrimary ? <Tag kind="passed">{words.primary}</Tag> : words.confirmed,
          action: email.isPrimary ? null : <EmailActions email={email} />,
        }))}
      />
      <section aria-labelledby="add-address">
        <h2 id="add-address">{words.addTitle}</h2>
        <Form>
          <Field
            label={fields.address}
            name="address"
            type="email"
            value={one(state.values, 'address')}
            error={state.errors.address}
            hint={words.addHint}
            autocomplete="email"
            required
          />
          <Button>{words.add}</Button>
        </Form>
      </section>
    </AccountFrame>
  );
}

function EmailActions({ email }: { email: EmailAddress }): JSX.Element {
  const { emails: words } = useWords().access;
  return (
    <Form action={`/account/emails/${email.id}/primary`} inline>
      <ButtonGroup>
        <Button variant="secondary">{words.makePrimary}</Button>
        <Button variant="quiet" href={`/account/emails/${email.id}/remove`}>
          {words.remove}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

export function RemoveEmailPage({ address }: { address: string }): JSX.Element {
  const { emails: words } = useWords().access;
  return (
    <>
      <PageHeader title={words.removeTitle} lead={<p>{words.removeLead(address)}</p>} />
      <Form>
        <ButtonGroup>
          <Button variant="danger">{words.remove}</Button>
          <Button variant="secondary" href="/account/emails">
            {words.keep}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function RevertedPage(): JSX.Element {
  const { emails: words } = useWords().access;
  return <PageHeader title={words.revertTitle} lead={<p>{words.reverted}</p>} />;
}
