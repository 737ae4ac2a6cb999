import type { JSX } from 'preact';
import {
  type Application,
  kindsThatProvide,
  longestContact,
  longestReason,
} from '../../modules/organisations/index.ts';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Field,
  Form,
  Notice,
  PageHeader,
  Select,
  usePage,
  useWords,
} from '../ui/index.ts';

/** `latest` is the newest application of who reads the page. */
export function ProvidePage({
  state,
  latest,
}: {
  state: FormState;
  latest: Application | undefined;
}): JSX.Element {
  const { actor } = usePage();
  const words = useWords().provide;
  const isWaiting = latest?.state === 'waiting';
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <ErrorSummary errors={state.errors} />
      {latest ? <Answer application={latest} /> : null}
      {isWaiting ? null : (
        <section aria-labelledby="provide-steps">
          <h2 id="provide-steps">{words.steps.title}</h2>
          <ol class="plain-steps">
            <li>{words.steps.apply}</li>
            <li>{words.steps.read}</li>
            <li>{words.steps.open}</li>
          </ol>
        </section>
      )}
      {actor ? null : <SignInFirst />}
      {actor && !isWaiting ? <ApplicationForm state={state} /> : null}
    </>
  );
}

function SignInFirst(): JSX.Element {
  const words = useWords().provide;
  return (
    <section>
      <p>{words.signInFirst}</p>
      <ButtonGroup>
        <Button href="/sign-in?next=%2Fprovide">{words.signIn}</Button>
        <Button href="/sign-up" variant="secondary">
          {words.signUp}
        </Button>
      </ButtonGroup>
    </section>
  );
}

function Answer({ application }: { application: Application }): JSX.Element | null {
  const words = useWords().provide;
  const { name, state, answer } = application;
  if (state === 'waiting')
    return (
      <>
        <Notice kind="info" title={words.waiting.title(name)}>
          <p>{words.waiting.text}</p>
        </Notice>
        <Form action="/provide/withdraw">
          <Button variant="secondary">{words.waiting.withdraw}</Button>
        </Form>
      </>
    );
  if (state === 'declined')
    return (
      <Notice kind="warning" title={words.declined.title(name)}>
        <blockquote>{answer}</blockquote>
        <p>{words.declined.again}</p>
      </Notice>
    );
  if (state === 'accepted') return <Accepted application={application} />;
  return null;
}

/** Under the short name that the administrator chose; who left it since has no way there. */
function Accepted({ application }: { application: Application }): JSX.Element {
  const { actor } = usePage();
  const { accepted } = useWords().provide;
  const { name, organisationId } = application;
  const membership = actor?.memberships.find((each) => each.organisationId === organisationId);
  return (
    <Notice kind="success" title={accepted.title(name)}>
      <p>{accepted.text}</p>
      {membership ? <a href={`/console/${membership.slug}`}>{accepted.console}</a> : null}
    </Notice>
  );
}

function ApplicationForm({ state }: { state: FormState }): JSX.Element {
  const words = useWords();
  const text = words.provide;
  const field = (name: string) => ({ name, value: one(state.values, name), error: state.errors[name] });
  return (
    <section aria-labelledby="provide-form">
      <h2 id="provide-form">{text.form}</h2>
      <Form>
        <Field label={text.name} {...field('name')} maxLength={120} autocomplete="organization" required />
        <Field label={text.slug} {...field('slug')} hint={words.administration.form.slugHint} required />
        <Select
          label={text.kind}
          {...field('kind')}
          options={kindsThatProvide.map((kind) => ({ value: kind, label: words.members.kinds[kind] }))}
        />
        <Field label={text.website} {...field('websiteUrl')} type="url" autocomplete="url" />
        <Field label={text.country} {...field('countryCode')} hint={text.countryHint} width="short" />
        <Field
          label={text.reason}
          {...field('reason')}
          hint={text.reasonHint}
          multiline
          rows={5}
          maxLength={longestReason}
          required
        />
        <Field
          label={text.contact}
          {...field('contact')}
          hint={text.contactHint}
          maxLength={longestContact}
          required
        />
        <Button icon="send">{text.submit}</Button>
      </Form>
    </section>
  );
}
