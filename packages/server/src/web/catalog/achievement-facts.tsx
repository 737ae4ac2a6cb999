import type { JSX } from 'preact';
import {
  type AchievementVersion,
  editionDocumentAddress,
  editionFormats,
} from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import { termAlone } from '../european-terms.ts';
import { DateText, DefinitionList, usePage, useWords } from '../ui/index.ts';

export interface FactsProps {
  version: AchievementVersion;
  organisation: Organisation;
}

/** Size, level, language, standard elements and edition, as a list. */
export function Facts({ version, organisation }: FactsProps): JSX.Element {
  const words = useWords().catalog;
  const { kinds } = useWords().members;
  const page = words.achievement;
  const { locale } = usePage();
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(version.language);
  return (
    <>
      <h2>{page.facts}</h2>
      <DefinitionList
        items={[
          { term: page.terms.workload, children: words.hours(version.workloadHours) },
          { term: page.terms.language, children: language },
          { term: page.terms.subject, children: words.subjects[version.subject] },
          { term: page.terms.validity, children: page.validMonths(version.validityMonths) },
          { term: page.terms.eqf, children: version.eqfLevel && page.eqf(version.eqfLevel) },
          { term: page.terms.ects, children: version.ects && page.ects(version.ects) },
          { term: page.terms.assessmentType, children: termAlone(words, version.assessmentType) },
          { term: page.terms.participation, children: termAlone(words, version.participationType) },
          { term: page.terms.supervision, children: termAlone(words, version.supervisionType) },
          {
            term: words.provider,
            children: words.providerOf(organisation.name, kinds[organisation.kind]),
          },
          {
            term: page.terms.edition,
            children: version.publishedAt ? (
              <>
                {page.edition(version.version)} <DateText value={version.publishedAt} />
              </>
            ) : undefined,
          },
        ]}
      />
      <details class="disclosure">
        <summary>{page.aboutKind}</summary>
        <p>{words.kinds[version.kind].meaning}</p>
      </details>
      {version.status === 'draft' ? null : <ForPrograms version={version} />}
    </>
  );
}

function ForPrograms({ version }: Pick<FactsProps, 'version'>): JSX.Element {
  const page = useWords().catalog.achievement;
  return (
    <details class="disclosure">
      <summary>{page.programs.title}</summary>
      <p>{page.machine}</p>
      <ul>
        {editionFormats.map((format) => (
          <li key={format}>
            <a href={editionDocumentAddress(version, format)}>{page.programs.formats[format]}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
