import type { JSX } from 'preact';
import { type GuideEntry, type GuideKind, guideBounds } from '../../modules/site/index.ts';
import { AdministrationFrame } from '../access/administration-pages.tsx';
import { type FormState, one } from '../forms/form-state.ts';
import {
  Button,
  EditState,
  ErrorSummary,
  Field,
  Form,
  Markdown,
  PageHeader,
  Select,
  Table,
  Tabs,
  Tag,
  usePage,
  useWords,
} from '../ui/index.ts';
import { languages } from '../words/index.ts';
import type { Shown } from './guide-entries.ts';
import { guideFigures } from './guide-figures.ts';

/** The common questions, each with its answer; the figures are put in already. */
export function GuidePage({ entries }: { entries: readonly Shown[] }): JSX.Element {
  const { guide: words } = useWords();
  return (
    <article class="guide">
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <nav aria-label={words.contents}>
        <ul>
          {entries.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${key}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {entries.map(({ key, title, text }) => (
        <section key={key} id={key}>
          <h2>{title}</h2>
          <Markdown text={text} headingLevel={3} />
        </section>
      ))}
      <p>
        <a href="/glossary">{words.glossary}</a>
      </p>
      <p>
        <a href="/help">{words.more}</a>
      </p>
    </article>
  );
}

/** Words of learning in the order of the reader's alphabet. */
export function GlossaryPage({ entries }: { entries: readonly Shown[] }): JSX.Element {
  const { glossary: words } = useWords();
  const { locale } = usePage();
  const sorted = entries.toSorted((one, other) => one.title.localeCompare(other.title, locale));
  return (
    <article class="guide">
      <PageHeader title={words.title} lead={<p>{words.lead}</p>} />
      <dl class="glossary">
        {sorted.map(({ key, title, text }) => (
          <div key={key} id={key}>
            <dt>{title}</dt>
            <dd>
              <Markdown text={text} headingLevel={3} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/guide">{words.also}</a>
      </p>
    </article>
  );
}

export interface GuideListProps {
  kind: GuideKind;
  language: string;
  entries: readonly Shown[];
}

/** Everything that stands in the guide or the glossary in one language, and whose words they are. */
export function GuideListPage({ kind, language, entries }: GuideListProps): JSX.Element {
  const { edit: words } = useWords().guide;
  const base = `/admin/guide/${language}/${kind}`;
  return (
    <AdministrationFrame title={words.title} lead={words.lead}>
      <Tabs
        label={words.title}
        items={(['question', 'term'] as const).map((each) => ({
          href: `/admin/guide/${language}/${each}`,
          label: words.tabs[each],
          current: each === kind,
        }))}
      />
      <Form method="get" action="/admin/guide" inline>
        <input type="hidden" name="kind" value={kind} />
        <Select
          label={words.language}
          name="language"
          value={language}
          options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button variant="secondary">{words.go}</Button>
      </Form>
      <Table
        caption={words.tabs[kind]}
        captionHidden
        columns={[
          { key: 'entry', label: words.entry },
          { key: 'state', label: words.state },
        ]}
        rows={entries.map(({ key, title, by }) => ({
          entry: <a href={`${base}/${key}`}>{title}</a>,
          state: by === 'ours' ? words.ours : <Tag kind="passed">{words[by]}</Tag>,
        }))}
      />
      <p>
        <Button href={`${base}/new`} icon="plus">
          {words.add[kind]}
        </Button>{' '}
        <Button href={kind === 'question' ? '/guide' : '/glossary'} variant="quiet" icon="external-link">
          {words.see}
        </Button>
      </p>
    </AdministrationFrame>
  );
}

/** One entry in one language, in the words of the administrators. */
export function GuideEntryPage(props: {
  kind: GuideKind;
  language: string;
  /** What stands there without theirs; absent for one of their own. */
  ours?: Pick<GuideEntry, 'title' | 'text'> | undefined;
  state: FormState;
}): JSX.Element {
  const { edit: words } = useWords().guide;
  const { kind, language, ours, state } = props;
  const { values, errors } = state;
  return (
    <AdministrationFrame title={words.title}>
      <p>
        <a href={`/admin/guide/${language}/${kind}`}>{words.back}</a>
      </p>
      <ErrorSummary errors={errors} />
      <Form autocomplete="off">
        <EditState values={values} errors={errors} />
        <Field
          label={words.titleOf[kind]}
          name="title"
          maxLength={guideBounds.title}
          value={one(values, 'title')}
          error={errors.title}
          language={language}
          required
        />
        <Field
          label={words.textOf[kind]}
          hint={words.textHint}
          name="text"
          multiline
          rows={10}
          maxLength={guideBounds.text}
          value={one(values, 'text')}
          error={errors.text}
          language={language}
        />
        {kind === 'question' ? (
          <p class="muted">
            {words.placeholders}{' '}
            {guideFigures.map((name) => (
              <code key={name}>{`{${name}} `}</code>
            ))}
          </p>
        ) : null}
        <Button icon="save">{words.save}</Button>
      </Form>
      {ours ? (
        <details class="disclosure">
          <summary>{words.oursIs}</summary>
          <p>
            <strong>{ours.title}</strong>
          </p>
          <p class="as-typed">{ours.text}</p>
        </details>
      ) : null}
    </AdministrationFrame>
  );
}
