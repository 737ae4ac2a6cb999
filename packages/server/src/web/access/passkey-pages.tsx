import type { JSX } from 'preact';
import type { Passkey } from '../../modules/people/index.ts';
import { emptyForm } from '../forms/form-state.ts';
import { Button, DateText, EmptyState, Field, Form, Island, Table, usePage, useWords } from '../ui/index.ts';
import { AccountFrame } from './account-pages.tsx';

export function PasskeysPage({ passkeys }: { passkeys: readonly Passkey[] }): JSX.Element {
  const words = useWords().access.passkeys;
  return (
    <AccountFrame title={words.title} lead={words.lead} state={emptyForm}>
      {passkeys.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
      ) : (
        <PasskeyTable passkeys={passkeys} />
      )}
      <section aria-labelledby="add-passkey">
        <h2 id="add-passkey">{words.addTitle}</h2>
        <AddPasskey />
      </section>
    </AccountFrame>
  );
}

function PasskeyTable({ passkeys }: { passkeys: readonly Passkey[] }): JSX.Element {
  const words = useWords().access.passkeys;
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={[
        { key: 'name', label: words.name },
        { key: 'added', label: words.added },
        { key: 'used', label: words.used },
        { key: 'action', label: words.action },
      ]}
      rows={passkeys.map((passkey) => ({
        name: passkey.name,
        added: <DateText value={passkey.createdAt} />,
        used: passkey.lastUsedAt ? <DateText value={passkey.lastUsedAt} /> : words.never,
        action: (
          <Form action={`/account/passkeys/${passkey.id}/remove`} inline>
            <Button variant="secondary">{words.remove}</Button>
          </Form>
        ),
      }))}
    />
  );
}

function AddPasskey(): JSX.Element {
  const { csrfToken } = usePage();
  const words = useWords().access.passkeys;
  return (
    <>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
      <div class="form" data-passkey="add" data-csrf={csrfToken} data-failed={words.failed} hidden>
        <Field label={words.nameLabel} name="name" hint={words.nameHint} maxLength={60} />
        <Button type="button" icon="key-round">
          {words.add}
        </Button>
        <p role="alert" class="field__error" data-passkey-message />
        <Island name="passkeys" />
      </div>
    </>
  );
}
