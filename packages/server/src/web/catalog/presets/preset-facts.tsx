import type { JSX } from 'preact';
import { type Preset, type PresetWords, startOf } from '../../../modules/assessment/index.ts';
import {
  applyChange,
  contentFields,
  contentLists,
  emptyContent,
  isPackId,
  type ListField,
  type PlainField,
  rowsAt,
} from '../../../modules/catalog/index.ts';
import { DefinitionList, InLanguage, Markdown, usePage, useWords } from '../../ui/index.ts';
import { nameFact } from '../../words/index.ts';
import { factsOfRow } from '../description-facts.tsx';

export interface PresetFactsProps {
  preset: Preset;
  said: PresetWords;
  /** BCP 47: what it is said in. */
  language: string;
}

/** What a preset sets, in words: facts, the exam, texts, and what it cannot set. */
export function PresetFacts(props: PresetFactsProps): JSX.Element {
  const words = useWords().presets;
  const { preset, said, language } = props;
  const { gaps = [], declaration, outcomes = [] } = said;
  return (
    <>
      <section aria-labelledby="sets">
        <h2 id="sets">{words.sets}</h2>
        <Figures {...props} />
        <p class="muted">{outcomes.length > 0 ? words.yoursOwn : words.yours}</p>
      </section>
      <section aria-labelledby="exam-rules">
        <h2 id="exam-rules">{words.exam}</h2>
        <ExamRules preset={preset} />
      </section>
      {outcomes.length > 0 ? (
        <section aria-labelledby="preset-outcomes">
          <h2 id="preset-outcomes">{words.outcomes}</h2>
          <ul>
            {outcomes.map(({ text }) => (
              <li key={text}>
                <InLanguage language={language}>{text}</InLanguage>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Texts {...props} />
      {declaration ? (
        <section aria-labelledby="preset-declaration">
          <h2 id="preset-declaration">{words.declaration}</h2>
          <p>
            <InLanguage language={language}>
              {declaration.title}: {declaration.text}
            </InLanguage>
          </p>
        </section>
      ) : null}
      {gaps.length > 0 ? (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{words.gaps}</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>
                <InLanguage language={language}>{gap}</InLanguage>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** Every figure and every choice, under the names of the forms in which they can be changed. */
function Figures({ preset, said }: PresetFactsProps): JSX.Element {
  const all = useWords();
  const { locale } = usePage();
  const nameOf = (field: string, value: string) => nameFact({ words: all, locale }, field, value);
  const number = new Intl.NumberFormat(locale);
  const { fields } = all.authoring.details;
  const { lists } = all.authoring.described;
  const content = applyChange(emptyContent, startOf(preset, said));
  const facts = Object.keys(preset.content).flatMap((name) => {
    const field = Object.hasOwn(contentFields, name) ? contentFields[name as PlainField] : undefined;
    const value = content[name as PlainField];
    if (!field || value === undefined) return [];
    const { label, term = label } = fields[name as PlainField];
    const text =
      typeof value === 'number' && name !== 'eqfLevel' ? number.format(value) : nameOf(name, String(value));
    return [{ term, children: text }];
  });
  const rows = (Object.keys(contentLists) as ListField[]).flatMap((list) => {
    const of = rowsAt(content, list).map((row) => factsOfRow(all, { list, row }));
    return of.length > 0 ? [{ term: lists[list].term, children: of.join('; ') }] : [];
  });
  const packs = (preset.packs ?? []).flatMap((pack) => (isPackId(pack) ? [all.packs.names[pack].title] : []));
  return (
    <DefinitionList items={[...facts, ...rows, { term: all.presets.packs, children: packs.join(', ') }]} />
  );
}

function ExamRules({ preset: { exam } }: { preset: Preset }): JSX.Element {
  const { presets, catalog } = useWords();
  const page = catalog.achievement;
  if (!exam) return <p>{presets.examNone}</p>;
  const { passPercent, passRule, attemptsAllowed, waitHours, minutes } = exam;
  return (
    <DefinitionList
      items={[
        { term: page.terms.passRule, children: page.passRule(passPercent, passRule) },
        {
          term: page.terms.attempts,
          children: [page.attempts(attemptsAllowed), page.waiting(waitHours)].filter(Boolean).join('. '),
        },
        { term: page.terms.time, children: page.time(minutes) },
      ]}
    />
  );
}

function Texts({ said: { content = {} }, language }: PresetFactsProps): JSX.Element | null {
  const all = useWords();
  const texts = Object.entries(content).flatMap(([name, value]) =>
    Object.hasOwn(contentFields, name) && typeof value === 'string' && name !== 'purpose'
      ? [{ name: name as PlainField, text: value }]
      : [],
  );
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{all.presets.texts}</h2>
      {texts.map(({ name, text }) => (
        <div key={name}>
          <h3>{all.authoring.details.fields[name].term ?? all.authoring.details.fields[name].label}</h3>
          <Markdown text={text} headingLevel={4} language={language} />
        </div>
      ))}
    </section>
  );
}
