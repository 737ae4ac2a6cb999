import type { JSX } from 'preact';
import { contentFields, type EditionChange } from '../../modules/catalog/index.ts';
import { InLanguage, usePage, useWords } from '../ui/index.ts';
import { changeText } from '../words/index.ts';

/** What is otherwise in one edition than in another, before and after. */
export interface ShownChanges {
  changes: readonly EditionChange[];
  /** BCP 47: what the edition is written in. */
  language: string;
  /** Number of the edition before. */
  since: number;
}

/** A sentence for each change; of a text of several lines, what stood there and what stands there now. */
export function ChangeList({ changes, language }: ShownChanges): JSX.Element {
  const words = useWords();
  const { locale } = usePage();
  if (changes.length === 0) return <p class="muted">{words.authoring.changes.none}</p>;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={keyOf(change)}>
          {changeText({ words, locale }, change)}
          <Passages change={change} language={language} />
        </li>
      ))}
    </ul>
  );
}

function keyOf(change: EditionChange): string {
  const { how, ...rest } = { how: '', ...change };
  return [rest.of, how, ...Object.values(rest).filter((one) => typeof one !== 'object')].join(' ');
}

function Passages({ change, language }: { change: EditionChange; language: string }): JSX.Element | null {
  const words = useWords().authoring.changes;
  if (change.of !== 'fact' || contentFields[change.field].kind !== 'text') return null;
  const { before, after } = change;
  const texts = [
    [words.before, before],
    [words.after, after],
  ] as const;
  return (
    <details class="disclosure">
      <summary>{words.read}</summary>
      {texts.map(([name, text]) =>
        text === undefined ? null : (
          <div key={name}>
            <p class="muted">{name}</p>
            <p class="as-typed">
              <InLanguage language={language}>{String(text)}</InLanguage>
            </p>
          </div>
        ),
      )}
    </details>
  );
}
