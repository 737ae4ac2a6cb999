import type { ComponentChildren, JSX } from 'preact';
import { type FormState, one } from '../forms/form-state.ts';
import { Button, ErrorSummary, Field, Form, PageHeader, useWords } from '../ui/index.ts';
import { AddressField } from './sign-in-pages.tsx';
import { withNext } from './with-next.ts';

export function SignUpPage({ state, next }: { state: FormState; next: string }): JSX.Element {
  const words = useWords().access;
  return (
    <>
      <PageHeader title={words.signUp.title} lead={<p>{words.signUp.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      <Form>
        <NameField state={state} />
        <Field
          label={words.fields.address}
          name="address"
          type="email"
          value={one(state.values, 'address')}
          error={state.errors.address}
          hint={words.signUp.addressHint}
          autocomplete="email"
          required
        />
        <Button>{words.signUp.submit}</Button>
      </Form>
      <p>
        {words.signUp.have} <a href={withNext('/sign-in', next)}>{words.signUp.signIn}</a>
      </p>
    </>
  );
}

/** Asks for the name and a first password: behind a sign-up link and behind an invitation. */
export function NewAccountForm({ state, submit }: { state: FormState; submit: string }): JSX.Element {
  return (
    <Form>
      <NameField state={state} />
      <NewPasswordField state={state} />
      <Button>{submit}</Button>
    </Form>
  );
}

export function NameField({ state }: { state: FormState }): JSX.Element {
  const words = useWords().access;
  return (
    <Field
      label={words.fields.name}
      name="name"
      value={one(state.values, 'name')}
      error={state.errors.name}
      hint={words.fields.nameHint}
      autocomplete="name"
      required
    />
  );
}

export function NewPasswordField({ state }: { state: FormState }): JSX.Element {
  const words = useWords().access;
  return (
    <Field
      label={words.fields.newPassword}
      name="password"
      type="password"
      error={state.errors.password}
      hint={words.fields.newPasswordHint}
      autocomplete="new-password"
      required
    />
  );
}

/** A page with one question or two: title, errors, form. */
export function QuestionPage(props: {
  title: string;
  lead?: string | undefined;
  state: FormState;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <PageHeader title={props.title} lead={props.lead ? <p>{props.lead}</p> : undefined} />
      <ErrorSummary errors={props.state.errors} />
      {props.children}
    </>
  );
}

export function FirstAdministratorForm({ state }: { state: FormState }): JSX.Element {
  const words = useWords().access;
  return (
    <Form>
      <NameField state={state} />
      <AddressField state={state} />
      <NewPasswordField state={state} />
      <Button>{words.setup.submit}</Button>
    </Form>
  );
}

export function NewPasswordForm({ state, submit }: { state: FormState; submit: string }): JSX.Element {
  return (
    <Form>
      <NewPasswordField state={state} />
      <Button>{submit}</Button>
    </Form>
  );
}
