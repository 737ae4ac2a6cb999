import type { ComponentChildren, JSX } from 'preact';
import {
  type AchievementEdition,
  type Classification,
  type ContentRow,
  contentLists,
  type ListField,
  rowsAt,
  schemeNameOf,
} from '../../modules/catalog/index.ts';
import { useTexts } from '../edition-texts.ts';
import { numberFormat } from '../formats.ts';
import { DateText, Icon, InLanguage, Term, usePage, useWords } from '../ui/index.ts';
import { nameChoice, type Words } from '../words/index.ts';
import type { Credited } from './credited.ts';

interface Fact {
  term: ComponentChildren;
  children: ComponentChildren;
}

/** What a learner compares before paying, as terms and what is said of them. What nobody said is left out, or said to be so. */
export function useDescriptionFacts(edition: AchievementEdition): Fact[] {
  const words = useWords();
  const { locale } = usePage();
  const { fields } = words.authoring.details;
  const { lists, notStated } = words.authoring.described;
  const choice = (value: string | undefined) => (value === undefined ? undefined : nameChoice(words, value));
  const credits = rowsAt(edition, 'otherCredits').map((row) =>
    factsOfRow(words, { list: 'otherCredits', row }),
  );
  const national = [edition.nationalFramework, edition.nationalLevel].filter((part) => part !== undefined);
  const term = (name: keyof typeof fields) => fields[name].term ?? fields[name].label;
  const listed = (list: ListField) =>
    rowsAt(edition, list).length === 0
      ? []
      : [{ term: lists[list].term, children: <Rows edition={edition} list={list} /> }];
  return [
    { term: term('typicalWeeks'), children: durationOf(words, { edition, locale }) ?? notStated },
    { term: lists.otherCredits.term, children: credits.join(', ') },
    { term: term('nationalLevel'), children: national.join(', ') },
    {
      term: <Term of="identity">{term('identityCheck')}</Term>,
      children: choice(edition.identityCheck) ?? notStated,
    },
    { term: term('approach'), children: choice(edition.approach) },
    ...listed('fieldsOfStudy'),
    ...listed('industries'),
    ...listed('classifications'),
    {
      term: <Term of="stack">{term('stackability')}</Term>,
      children: choice(edition.stackability) ?? notStated,
    },
    { term: <Term of="renewal">{term('renewalBy')}</Term>, children: choice(edition.renewalBy) },
    {
      term: term('renewalOpensMonths'),
      children:
        edition.renewalOpensMonths && words.authoring.described.page.months(edition.renewalOpensMonths),
    },
    {
      term: term('reviewBy'),
      children: edition.reviewBy && <DateText value={`${edition.reviewBy}T00:00:00+00:00`} />,
    },
  ].filter(({ children }) => children !== undefined && children !== '');
}

/** “6 weeks (at least 4 weeks, at most 8 weeks), 5 hours a week, part time”. */
function durationOf(
  words: Words,
  { edition, locale }: { edition: AchievementEdition; locale: string },
): string | undefined {
  const { page } = words.authoring.described;
  const number = numberFormat(locale);
  const weeks = (count: number | undefined) =>
    count === undefined ? undefined : page.weeks(number.format(count), count);
  const { leastWeeks, typicalWeeks, mostWeeks, weeklyHours, pace } = edition;
  const bounds = page.duration(weeks(leastWeeks), weeks(mostWeeks));
  const usual = weeks(typicalWeeks);
  const parts = [
    usual !== undefined && bounds !== '' ? `${usual} (${bounds})` : (usual ?? bounds),
    weeklyHours && page.weekly(number.format(weeklyHours), weeklyHours),
    pace && nameChoice(words, pace),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('. ') : undefined;
}

/** All rows of a list, each as one line. */
export function Rows(props: {
  edition: AchievementEdition;
  list: ListField;
  credited?: ReadonlyMap<string, Credited> | undefined;
}): JSX.Element {
  const { edition, list, credited } = props;
  const texts = useTexts(edition);
  return (
    <ul class="rows-said">
      {rowsAt(texts, list).map((row) => (
        <li key={row.rowId}>
          <Row list={list} row={row} languageAt={texts.languageAt} credited={credited?.get(row.rowId)} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  list: ListField;
  row: ContentRow;
  languageAt: (place: string) => string;
  credited?: Credited | undefined;
}

function Row({ list, row, languageAt, credited }: RowProps): JSX.Element | null {
  const words = useWords();
  const [text, ...rest] = Object.entries(contentLists[list].members).filter(
    ([name]) => row[name] !== undefined,
  );
  if (!text) return null;
  const [name, { kind }] = text;
  const isTranslated = kind === 'line' || kind === 'text';
  const said = kind === 'choice' ? nameChoice(words, String(row[name])) : String(row[name]);
  const shown = isTranslated ? (
    <InLanguage language={languageAt(`${list}.${row.rowId}.${name}`)}>{said}</InLanguage>
  ) : (
    said
  );
  const address = row.address ?? (row.achievementId && `/achievements/${row.achievementId}`);
  const choices =
    list === 'classifications'
      ? [`${schemeNameOf(row as ContentRow & Classification)} ${row.code}`]
      : rest.flatMap(([member, field]) =>
          field.kind === 'choice' ? [nameChoice(words, String(row[member]))] : [],
        );
  return (
    <>
      {address ? <a href={String(address)}>{shown}</a> : shown}
      {choices.length > 0 ? <span class="muted"> · {choices.join(' · ')}</span> : null}
      {row.credentialAddress ? (
        <>
          {' · '}
          <a href={String(row.credentialAddress)}>{words.authoring.described.page.credential}</a>{' '}
          <CreditedMark credited={credited} />
        </>
      ) : null}
    </>
  );
}

/** Whether the credential was awarded here and verifies, or only the provider says that there is one. */
function CreditedMark({ credited }: { credited: Credited | undefined }): JSX.Element {
  const { page } = useWords().authoring.described;
  return credited ? (
    <span class="muted">
      <Icon name="circle-check" /> {page.credentialVerified(credited.title, credited.issuerName)}
    </span>
  ) : (
    <span class="muted">{page.credentialStated}</span>
  );
}

/** What a row says, in one line. */
export function factsOfRow(words: Words, { list, row }: { list: ListField; row: ContentRow }): string {
  const said = Object.entries(contentLists[list].members).map(([name, { kind }]) => {
    const value = row[name];
    if (value === undefined || value === 'another-unit') return '';
    return kind === 'choice' ? words.catalog.choices[choiceOf(words, String(value))] : String(value);
  });
  return said.filter((part) => part !== '').join(' ');
}

type Choice = keyof Words['catalog']['choices'];

function choiceOf({ catalog: { choices } }: Words, value: string): Choice {
  const known = Object.keys(choices).find((choice): choice is Choice => choice === value);
  if (known === undefined) throw new Error(`${value} is no choice.`);
  return known;
}
