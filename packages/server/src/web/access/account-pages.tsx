import type { ComponentChildren, JSX } from 'preact';
import type { SignInMeans } from '../../modules/people/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  EditState,
  ErrorSummary,
  Field,
  Form,
  FormIsKept,
  PageHeader,
  Select,
  Tabs,
  usePage,
  useWords,
} from '../ui/index.ts';
import { languages } from '../words/index.ts';
import { countryCodes } from './countries.ts';
import { PasskeyButton } from './sign-in-pages.tsx';
import { NameField, NewPasswordField } from './sign-up-pages.tsx';

/** Head and tabs of everything under /account. */
export function AccountFrame(props: {
  title: string;
  lead?: string | undefined;
  state: FormState;
  children: ComponentChildren;
}): JSX.Element {
  const { path } = usePage();
  const words = useWords().access.account.tabs;
  const tabs = [
    { href: '/account', label: words.you },
    { href: '/account/emails', label: words.emails },
    { href: '/account/notices', label: words.notices },
    { href: '/account/sessions', label: words.sessions },
    { href: '/account/passkeys', label: words.passkeys },
  ];
  return (
    <>
      <PageHeader title={props.title} lead={props.lead ? <p>{props.lead}</p> : undefined} />
      <Tabs label={words.label} items={tabs.map((tab) => ({ ...tab, current: tab.href === path }))} />
      <ErrorSummary errors={props.state.errors} />
      {props.children}
    </>
  );
}

export function AccountPage(props: {
  state: FormState;
  means: SignInMeans;
  providerName?: string | undefined;
}): JSX.Element {
  const words = useWords().access.account;
  const { means, providerName } = props;
  return (
    <AccountFrame title={words.title} state={props.state}>
      <Form autocomplete="off">
        <EditState values={props.state.values} errors={props.state.errors} />
        <NameField state={props.state} />
        <ReaderFields state={props.state} />
        <Button>{words.save}</Button>
      </Form>
      <section aria-labelledby="password">
        <h2 id="password">{words.passwordTitle}</h2>
        <p>{means.hasPassword ? words.passwordThere : words.passwordNone}</p>
        <p>
          <Button href="/account/password" variant="secondary">
            {means.hasPassword ? words.passwordChange : words.passwordChoose}
          </Button>
        </p>
      </section>
      {providerName ? (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">{words.oidcTitle}</h2>
          <p>{means.identities > 0 ? words.oidcLinked : words.oidcLead(providerName)}</p>
          {means.identities > 0 ? null : (
            <Button href="/account/oidc" variant="secondary" icon="link">
              {words.oidcLink(providerName)}
            </Button>
          )}
        </section>
      ) : null}
      <section aria-labelledby="data">
        <h2 id="data">{words.dataTitle}</h2>
        <p>{words.dataLead}</p>
        <p>
          <Button href="/account/export.json" variant="secondary" icon="download" download>
            {words.dataSave}
          </Button>
        </p>
      </section>
      <section aria-labelledby="close">
        <h2 id="close">{words.closeTitle}</h2>
        <p>{words.closeLead}</p>
        <p>
          <Button href="/account/close" variant="quiet" icon="user-x">
            {words.close}
          </Button>
        </p>
      </section>
    </AccountFrame>
  );
}

/** In which language, where and when the person reads; what is left as it is follows the browser. */
function ReaderFields({ state }: { state: FormState }): JSX.Element {
  const { locale } = usePage();
  const words = useWords().access.account.reader;
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const byName = new Intl.Collator(locale);
  const countries = countryCodes
    .map((code) => ({ value: code, label: regions.of(code) ?? code }))
    .sort((one, other) => byName.compare(one.label, other.label));
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
  const fields = [
    { name: 'language', options: languages.map(({ code, name }) => ({ value: code, label: name })) },
    { name: 'timeZone', options: zones },
    { name: 'country', options: countries },
  ] as const;
  return (
    <>
      {fields.map(({ name, options }) => (
        <Select
          key={name}
          label={words[name]}
          name={name}
          hint={words.hints[name]}
          value={one(state.values, name)}
          error={state.errors[name]}
          options={[{ value: '', label: words.asBrowser }, ...options]}
          required={false}
        />
      ))}
    </>
  );
}

export function ChangePasswordForm({ state }: { state: FormState }): JSX.Element {
  const words = useWords().access.reset;
  return (
    <Form>
      <NewPasswordField state={state} />
      <Button>{words.finishSubmit}</Button>
    </Form>
  );
}

/** Asks the signed-in person to show again who they are. */
export function ConfirmPage(props: { state: FormState; means: SignInMeans; next: string }): JSX.Element {
  const words = useWords().access;
  const { hasPassword } = props.means;
  return (
    <>
      <PageHeader title={words.confirm.title} lead={<p>{words.confirm.lead}</p>} />
      <ErrorSummary errors={props.state.errors} />
      <FormIsKept next={props.next} />
      {hasPassword ? (
        <Form>
          <Field
            label={words.fields.password}
            name="password"
            type="password"
            error={props.state.errors.password}
            autocomplete="current-password"
            required
          />
          <Button>{words.confirm.submit}</Button>
        </Form>
      ) : null}
      <p>{hasPassword ? words.confirm.otherWays : words.confirm.noPassword}</p>
      {props.means.passkeys > 0 ? <PasskeyButton next={props.next} /> : null}
      <Form action={`/account/confirm/mail?next=${encodeURIComponent(props.next)}`}>
        <Button variant="secondary" icon="mail">
          {words.confirm.byMail}
        </Button>
      </Form>
    </>
  );
}
