import type { JSX } from 'preact';
import type { FormErrors } from '../forms/form-state.ts';
import {
  Button,
  ChangedMeanwhile,
  Checkbox,
  Field,
  Form,
  Markdown,
  Tag,
  useInLanguage,
  usePage,
  useWords,
} from '../ui/index.ts';
import type { Words } from '../words/index.ts';
import type { AchievementScope } from './achievement-door.ts';
import { AchievementFrame } from './achievement-frame.tsx';
import { Autosave } from './autosave.tsx';
import { detailFields } from './details-form.ts';
import type { TranslationRow } from './translation-form.ts';

export interface TranslationPageProps {
  scope: AchievementScope;
  /** BCP 47. */
  language: string;
  rows: readonly TranslationRow[];
  errors?: FormErrors;
  keptAt?: Date | undefined;
}

/** Every text of the draft beside what it says in one other language. */
export function TranslationPage(props: TranslationPageProps): JSX.Element {
  const { scope, language, rows, errors = {}, keptAt } = props;
  const words = useWords().authoring;
  const { locale } = usePage();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const name = names.of(language) ?? language;
  const original = scope.achievement.editions[0].language;
  return (
    <AchievementFrame scope={scope} part="translations" errors={errors}>
      <h2>{name}</h2>
      <p>{words.translations.pageLead}</p>
      <p>
        <a href={`${scope.address}/translations`}>{words.translations.all}</a>
      </p>
      <Form autocomplete="off" wide>
        <Autosave at={`${scope.address}/translations/${language}`} keptAt={keptAt} />
        {errors.state ? <ChangedMeanwhile /> : null}
        {rows.map((row) => (
          <Row
            key={row.original.place}
            row={row}
            names={{ original: names.of(original) ?? original, other: name }}
            languages={{ original, other: language }}
            error={errors[`text-${row.original.place}`]}
          />
        ))}
        <p class="muted">{words.translations.removeHint}</p>
        <Button icon="save">{words.save}</Button>
      </Form>
    </AchievementFrame>
  );
}

interface RowProps {
  row: TranslationRow;
  names: { original: string; other: string };
  languages: { original: string; other: string };
  error: string | undefined;
}

function Row({ row, names, languages, error }: RowProps): JSX.Element {
  const words = useWords();
  const text = words.authoring.translations;
  const { original } = row;
  const question = nameOfText(words, original);
  return (
    <section class="translation" aria-label={question}>
      <h3 class="translation__question">
        {question} <StateTag state={row.state} />
      </h3>
      <div class="translation__original">
        <p class="translation__language">{names.original}</p>
        <Original text={original.text} language={languages.original} />
      </div>
      <div class="translation__other">
        <input type="hidden" name={`from-${original.place}`} value={row.from} />
        <input type="hidden" name={`of-${original.place}`} value={row.of} />
        <Field
          label={text.inLanguage(question, names.other)}
          name={`text-${original.place}`}
          value={row.text}
          language={languages.other}
          multiline={original.kind === 'text'}
          rows={Math.min(12, 2 + Math.ceil(original.text.length / 90))}
          maxLength={original.most}
          error={error}
        />
        {row.state === 'older' ? (
          <Checkbox
            label={text.fits}
            name="fits"
            value={original.place}
            checked={row.fits}
            id={`fits-${original.place}`}
          />
        ) : null}
      </div>
    </section>
  );
}

function Original({ text, language }: { text: string; language: string }): JSX.Element {
  return text.includes('\n') ? (
    <Markdown text={text} headingLevel={4} language={language} />
  ) : (
    <p {...useInLanguage(language)}>{text}</p>
  );
}

function StateTag({ state }: Pick<TranslationRow, 'state'>): JSX.Element | null {
  const { states } = useWords().authoring.translations;
  if (state === 'there') return null;
  return (
    <Tag
      kind={state === 'older' ? 'warning' : 'unknown'}
      icon={state === 'older' ? 'history' : 'circle-dashed'}
    >
      {states[state]}
    </Tag>
  );
}

/** What was asked when the original was written. */
function nameOfText({ authoring }: Words, { field, row = 1 }: TranslationRow['original']): string {
  const asked = detailFields.find(([name]) => name === field)?.[0];
  if (asked) return authoring.details.fields[asked].label;
  const [list, member = ''] = field.split('.');
  const { lists, outcome } = authoring.described;
  if (list === 'learningOutcomes') {
    const part = member === 'text' ? undefined : labelIn(outcome, member);
    return [authoring.outcomes.outcome(row), part].filter(Boolean).join(': ');
  }
  if (list === 'modules' || list === 'units') {
    const { members, module, unit } = authoring.outline;
    const name = list === 'modules' ? module(row) : unit(row);
    return [name, labelIn(members, member)].filter(Boolean).join(': ');
  }
  const words = Object.entries(lists).find(([name]) => name === list)?.[1];
  return words ? [words.row(row), labelIn(words.members, member)].filter(Boolean).join(': ') : field;
}

function labelIn(asked: { [member: string]: { label: string } }, member: string): string | undefined {
  return asked[member]?.label;
}
