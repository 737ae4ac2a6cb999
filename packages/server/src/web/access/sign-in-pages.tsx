import type { JSX } from 'preact';
import type { Person } from '../../modules/audit/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  FormIsKept,
  Island,
  PageHeader,
  usePage,
  useWords,
} from '../ui/index.ts';
import { DemoPeople } from './demo-people.tsx';
import { withNext } from './with-next.ts';

interface SignInProps {
  state: FormState;
  next: string;
  /** Name of the OpenID Connect provider, when there is one. */
  providerName?: string | undefined;
  demoPeople: readonly Person[];
}

export function SignInPage({ state, next, providerName, demoPeople }: SignInProps): JSX.Element {
  const words = useWords().access;
  const { values, errors } = state;
  return (
    <>
      <PageHeader title={words.signIn.title} />
      <ErrorSummary errors={errors} />
      <FormIsKept next={next} />
      <DemoPeople people={demoPeople} next={next} />
      {demoPeople.length > 0 ? <h2>{words.demo.orWithAddress}</h2> : null}
      <Form>
        <Field
          label={words.fields.address}
          name="address"
          type="email"
          value={one(values, 'address')}
          error={errors.address}
          autocomplete="username webauthn"
          required
        />
        <Field
          label={words.fields.password}
          name="password"
          type="password"
          error={errors.password}
          autocomplete="current-password"
          required
        />
        <ButtonGroup>
          <Button>{words.signIn.submit}</Button>
          <Button variant="secondary" formAction={withNext('/sign-in/mail', next)} icon="mail">
            {words.signIn.byMail}
          </Button>
        </ButtonGroup>
      </Form>
      <div class="stack">
        <PasskeyButton next={next} />
        {providerName ? (
          <p>
            <Button href={withNext('/sign-in/oidc', next)} variant="secondary" icon="building-2">
              {words.signIn.oidc(providerName)}
            </Button>
          </p>
        ) : null}
      </div>
      <p>
        {words.signIn.forgottenLead} <a href="/reset-password">{words.signIn.forgotten}</a>
        <br />
        {words.signIn.new} <a href={withNext('/sign-up', next)}>{words.signIn.signUp}</a>
      </p>
    </>
  );
}

/** Hidden until the island knows that the browser can do it. */
export function PasskeyButton({ next }: { next: string }): JSX.Element {
  const { csrfToken } = usePage();
  const words = useWords().access.signIn;
  return (
    <div
      data-passkey="sign-in"
      data-csrf={csrfToken}
      data-next={next}
      data-failed={words.passkeyFailed}
      hidden
    >
      <p>
        <Button type="button" variant="secondary" icon="key-round">
          {words.passkey}
        </Button>
      </p>
      <p role="alert" class="field__error" data-passkey-message />
      <Island name="passkeys" />
    </div>
  );
}

/** Asks for an address, to which a link goes. */
export function MailLinkPage(props: {
  state: FormState;
  title: string;
  lead: string;
  submit: string;
}): JSX.Element {
  const { state } = props;
  return (
    <>
      <PageHeader title={props.title} lead={<p>{props.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      <Form>
        <AddressField state={state} />
        <Button>{props.submit}</Button>
      </Form>
    </>
  );
}

export function AddressField({ state }: { state: FormState }): JSX.Element {
  const words = useWords().access;
  return (
    <Field
      label={words.fields.address}
      name="address"
      type="email"
      value={one(state.values, 'address')}
      error={state.errors.address}
      autocomplete="email"
      required
    />
  );
}

/** A page that asks for one click, so that programs which open links by themselves use nothing up. */
export function ConfirmLinkPage(props: {
  title: string;
  lead: string;
  submit: string;
  errors?: { [field: string]: string };
}): JSX.Element {
  return (
    <>
      <PageHeader title={props.title} lead={<p>{props.lead}</p>} />
      <ErrorSummary errors={props.errors} />
      <Form>
        <Button>{props.submit}</Button>
      </Form>
    </>
  );
}

export function AlreadySignedInPage({ actor, next }: { actor: Person; next: string }): JSX.Element {
  const words = useWords().access.signIn;
  return (
    <>
      <PageHeader title={words.alreadyTitle} lead={<p>{words.already(actor.name)}</p>} />
      <Form action="/sign-out">
        <ButtonGroup>
          <Button href={next}>{words.goOn}</Button>
          <Button variant="secondary">{words.signOut}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function SignOutPage(): JSX.Element {
  const words = useWords().access.signOut;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <Form>
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <Button variant="secondary" href="/">
            {words.stay}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
