import type { JSX } from 'preact';
import type { FormErrors } from '../forms/form-state.ts';
import {
  Breadcrumbs,
  Button,
  ChangedMeanwhile,
  ErrorSummary,
  Field,
  Form,
  PageHeader,
  useInLanguage,
  usePage,
  useWords,
} from '../ui/index.ts';
import type { WordedScope, wordedRows } from './worded.ts';

type WordedRow = ReturnType<typeof wordedRows>[number];

export interface WordedLanguagePageProps {
  scope: WordedScope;
  /** BCP 47. */
  language: string;
  rows: readonly WordedRow[];
  errors?: FormErrors;
}

/** Every text of a skill or a scale beside what it is in one language. */
export function WordedLanguagePage({ scope, language, rows, errors = {} }: WordedLanguagePageProps) {
  const words = useWords();
  const { thing, address, base } = scope;
  const names = new Intl.DisplayNames(usePage().locale, { type: 'language' });
  const nameOf = (tag: string) => names.of(tag) ?? tag;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.skills.console.title, href: `${base}/skills` },
          { label: thing.name, href: address },
          { label: nameOf(language) },
        ]}
      />
      <PageHeader
        title={thing.name}
        language={thing.original}
        lead={<p>{words.skills.console.pageLead}</p>}
      />
      <ErrorSummary errors={errors} />
      <h2>{nameOf(language)}</h2>
      <Form autocomplete="off" wide>
        {errors.state ? <ChangedMeanwhile /> : null}
        {rows.map((row) => (
          <Row
            key={row.field}
            row={row}
            original={{ tag: thing.original, name: nameOf(thing.original) }}
            other={{ tag: language, name: nameOf(language) }}
            error={errors[row.field]}
          />
        ))}
        <p class="muted">{words.authoring.translations.removeHint}</p>
        <Button icon="save">{words.authoring.save}</Button>
      </Form>
    </>
  );
}

interface Named {
  tag: string;
  name: string;
}

function Row(props: {
  row: WordedRow;
  original: Named;
  other: Named;
  error: string | undefined;
}): JSX.Element {
  const words = useWords();
  const { row, original, other, error } = props;
  const question = row.question(words.skills);
  const inOriginal = useInLanguage(original.tag);
  return (
    <section class="translation" aria-label={question}>
      <h3 class="translation__question">{question}</h3>
      {row.original === '' ? null : (
        <div class="translation__original">
          <p class="translation__language">{original.name}</p>
          {row.original.split('\n').map((line) => (
            <p key={line} {...inOriginal}>
              {line}
            </p>
          ))}
        </div>
      )}
      <div class="translation__other">
        <input type="hidden" name={`from-${row.field}`} value={row.from} />
        <Field
          label={words.authoring.translations.inLanguage(question, other.name)}
          name={row.field}
          value={row.text}
          hint={row.kind === 'list' ? words.skills.console.alternativesHint : undefined}
          language={other.tag}
          multiline={row.kind !== 'line'}
          rows={row.kind === 'list' ? 4 : 3}
          maxLength={row.kind === 'list' ? undefined : row.most}
          error={error}
        />
      </div>
    </section>
  );
}
