import type { JSX } from 'preact';
import { isLastingAddress, type PutOff, type SiteProfile, type Step } from '../../modules/site/index.ts';
import { AdministrationFrame } from '../access/administration-pages.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  Checkbox,
  DateText,
  EditState,
  ErrorSummary,
  Field,
  Form,
  Icon,
  Markdown,
  Notice,
  PageHeader,
  Stones,
  usePage,
  useWords,
} from '../ui/index.ts';

/** Imprint, privacy and help, as whoever runs the site wrote them; help has a text of ours as long as there is none. */
export function TextPage({
  name,
  profile,
}: {
  name: 'imprint' | 'privacy' | 'help';
  profile: SiteProfile;
}): JSX.Element {
  const words = useWords().site;
  const text = profile[name] || (name === 'help' ? words.ownHelp : '');
  return (
    <article class="site-text">
      <PageHeader title={words.texts[name].title} />
      <Markdown text={text} headingLevel={2} />
      {name === 'help' && profile.contact ? (
        <p>
          {words.askUs} <a href={`mailto:${profile.contact}`}>{profile.contact}</a>
        </p>
      ) : null}
    </article>
  );
}

export function SitePage({ state }: { state: FormState }): JSX.Element {
  const { site: words, look } = useWords();
  const { site } = usePage();
  const { form } = words;
  const field = (name: string) => ({
    name,
    value: one(state.values, name),
    error: state.errors[name],
  });
  return (
    <AdministrationFrame title={words.title} lead={words.lead}>
      <ErrorSummary errors={state.errors} />
      <Form autocomplete="off" multipart>
        <EditState values={state.values} errors={state.errors} />
        <Field label={form.name} hint={form.nameHint} maxLength={60} required {...field('name')} />
        <Field
          label={look.logo}
          name="logo"
          type="file"
          accept="image/png,image/svg+xml,.png,.svg"
          hint={form.logoHint}
          error={state.errors.logo}
        />
        {site?.logo ? <Checkbox label={look.noLogo} name="noLogo" /> : null}
        <Field label={form.contact} hint={form.contactHint} type="email" {...field('contact')} />
        <Field
          label={words.texts.imprint.title}
          hint={form.imprintHint}
          multiline
          rows={6}
          {...field('imprint')}
        />
        <Field
          label={words.texts.privacy.title}
          hint={form.privacyHint}
          multiline
          rows={6}
          {...field('privacy')}
        />
        <Field label={words.texts.help.title} hint={form.helpHint} multiline rows={6} {...field('help')} />
        <Button icon="save">{form.save}</Button>
      </Form>
    </AdministrationFrame>
  );
}

export interface ChecklistPageProps {
  steps: readonly Step[];
  putOff: PutOff | undefined;
  /** Badges that wait for the word that the address is meant. */
  waiting: number;
  errors: FormState['errors'];
  publicUrl: string;
  dataFolder: string;
  isOwnDatabase: boolean;
}

/** What is to be seen to once before badges of this site count. */
export function ChecklistPage(props: ChecklistPageProps): JSX.Element {
  const words = useWords().site.checklist;
  const { steps } = props;
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <AdministrationFrame title={words.title} lead={words.lead}>
      <ErrorSummary errors={props.errors} />
      <Stones done={done} total={steps.length} label={words.progress} />
      {props.putOff && done < steps.length ? (
        <Form action="/admin/checklist/remind">
          <p>
            {words.putOff(props.putOff.by)} <DateText value={props.putOff.until} />.
          </p>
          <Button variant="secondary">{words.endPutOff}</Button>
        </Form>
      ) : null}
      <ol class="site-steps">
        {steps.map((step) => (
          <StepPart key={step.name} {...props} step={step} />
        ))}
      </ol>
    </AdministrationFrame>
  );
}

function StepPart({
  step,
  publicUrl,
  waiting,
  dataFolder,
  isOwnDatabase,
}: ChecklistPageProps & { step: Step }): JSX.Element {
  const words = useWords().site.checklist;
  const text = words.steps[step.name];
  const isDone = step.state === 'done';
  return (
    <li class="site-steps__step">
      <Icon name={isDone ? 'circle-check' : 'circle'} label={isDone ? words.done : words.open} />
      <div>
        <h2>{text.title}</h2>
        <p>{text.text(step.name === 'backup' ? dataFolder : publicUrl)}</p>
        {step.name === 'address' && !isLastingAddress(publicUrl) ? (
          <Notice kind="warning">{words.notLasting}</Notice>
        ) : null}
        {step.name === 'address' && waiting > 0 ? (
          <Notice kind="warning">{words.waiting(waiting)}</Notice>
        ) : null}
        {step.name === 'backup' ? (
          <pre>{isOwnDatabase ? words.backup(dataFolder) : words.dump(dataFolder)}</pre>
        ) : null}
        {isDone && step.doneAt ? (
          <p class="muted">
            {words.doneBy(step.doneBy ?? '')} <DateText value={step.doneAt} />
          </p>
        ) : null}
        {step.state === 'change' ? <p>{text.change}</p> : null}
        {step.state === 'confirm' ? (
          <Form>
            <Button name="step" value={step.name} variant="secondary">
              {text.confirm}
            </Button>
          </Form>
        ) : null}
        {step.name === 'texts' && !isDone ? <a href="/admin/site">{words.toTexts}</a> : null}
        {step.name === 'organisation' && !isDone ? (
          <a href="/admin/organisations/new">{words.toOrganisation}</a>
        ) : null}
      </div>
    </li>
  );
}

export function MailProofPage(): JSX.Element {
  const words = useWords().site.proof;
  return (
    <>
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <Form>
        <Button icon="mail-check">{words.submit}</Button>
      </Form>
    </>
  );
}
