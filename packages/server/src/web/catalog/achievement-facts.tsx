import type { JSX } from 'preact';
import {
  type AchievementEdition,
  editionDocumentAddress,
  editionFormats,
} from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { DateText, DefinitionList, Term, usePage, useWords } from '../ui/index.ts';
import { termAlone } from '../words/index.ts';
import { useDescriptionFacts } from './description-facts.tsx';
import { StandardElements } from './description-sections.tsx';

export interface FactsProps {
  edition: AchievementEdition;
  organisation: Organisation;
}

/** Size, level, language, standard elements and edition, as a list. */
export function Facts({ edition, organisation }: FactsProps): JSX.Element {
  const words = useWords().catalog;
  const { kinds } = useWords().members;
  const page = words.achievement;
  const { locale } = usePage();
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(edition.language);
  return (
    <>
      <h2>{page.facts}</h2>
      <DefinitionList
        items={[
          {
            term: <Term of="workload">{page.terms.workload}</Term>,
            children: words.hours(edition.workloadHours),
          },
          { term: page.terms.language, children: language },
          { term: page.terms.subject, children: words.subjects[edition.subject] },
          { term: page.terms.validity, children: page.validMonths(edition.validityMonths) },
          {
            term: <Term of="eqf">{page.terms.eqf}</Term>,
            children: edition.eqfLevel && page.eqf(edition.eqfLevel),
          },
          {
            term: <Term of="ects">{page.terms.ects}</Term>,
            children: edition.ects && page.ects(edition.ects),
          },
          {
            term: <Term of="assessment">{page.terms.assessmentType}</Term>,
            children: termAlone(words, edition.assessmentType),
          },
          { term: page.terms.participation, children: termAlone(words, edition.participationType) },
          {
            term: <Term of="supervision">{page.terms.supervision}</Term>,
            children: termAlone(words, edition.supervisionType),
          },
          ...useDescriptionFacts(edition),
          {
            term: words.provider,
            children: words.providerOf(organisation.name, kinds[organisation.kind]),
          },
          {
            term: <Term of="edition">{page.terms.edition}</Term>,
            children: edition.publishedAt ? (
              <>
                {page.edition(edition.number)} <DateText value={edition.publishedAt} />
              </>
            ) : undefined,
          },
        ]}
      />
      <details class="disclosure">
        <summary>{page.aboutKind}</summary>
        <p>{words.kinds[edition.kind].meaning}</p>
      </details>
      <StandardElements edition={edition} />
      {edition.status === 'draft' ? null : <ForPrograms edition={edition} />}
    </>
  );
}

function ForPrograms({ edition }: Pick<FactsProps, 'edition'>): JSX.Element {
  const page = useWords().catalog.achievement;
  return (
    <details class="disclosure">
      <summary>{page.programs.title}</summary>
      <p>{page.machine}</p>
      <ul>
        {editionFormats.map((format) => (
          <li key={format}>
            <a href={editionDocumentAddress(edition, format)}>{page.programs.formats[format]}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
