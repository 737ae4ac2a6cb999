import type { ComponentChildren, JSX } from 'preact';
import { bestOf } from '../../modules/catalog/index.ts';
import type { Organisation } from '../../modules/organisations/index.ts';
import type { RoleWithNeeds } from '../../modules/skills/index.ts';
import { Tag, useInLanguage, usePage, useWords } from '../ui/index.ts';
import { ruleText, termAlone } from '../words/index.ts';
import type { Compared, Element } from './compared.ts';
import { MappedLevelList, type MappedLevels } from './mapped-levels.tsx';
import { type PassageName, passages } from './passages.tsx';
import { useCoveredRows } from './role/role-covered.tsx';
import { type Reckoned, useCostRows } from './runs/cost-rows.tsx';

type Row = { readonly [column: string]: ComponentChildren };

/** A row for each element of a description; what somebody does not say is there as missing. */
export function useComparedRows(
  compared: readonly Compared[],
  organisations: ReadonlyMap<string, Organisation>,
  { role, mapped, ...reckoned }: Reckoned & { role: RoleWithNeeds | undefined; mapped: MappedLevels },
): Row[] {
  const words = useWords().catalog.compare;
  const [name, ...elements] = useElements(organisations, mapped);
  const costs = useCostRows(compared, reckoned);
  const covered = useRoleRows(compared, role);
  const editions = compared.map(({ edition }) => edition);
  return [...(name ? [name] : []), ...costs, ...covered, ...elements].map(
    ({ term, figure, value, ...rest }) => {
      const among = figure === undefined ? rest.best?.among : bestOf(figure, editions);
      const label = figure === undefined ? rest.best?.label : words.best[figure];
      const cells = compared.map((one) => {
        const said = value(one);
        const isMissing = said === undefined || said === '';
        const cell = (
          <>
            {isMissing ? <span class="compare__missing">{words.missing}</span> : said}
            {among?.has(one.edition.editionId) ? (
              <>
                {' '}
                <Tag kind="passed" icon="star">
                  {label}
                </Tag>
              </>
            ) : null}
          </>
        );
        return [one.edition.editionId, cell] as const;
      });
      return { element: term, ...Object.fromEntries(cells) };
    },
  );
}

/** How much of a role's skills each asserts. */
function useRoleRows(compared: readonly Compared[], role: RoleWithNeeds | undefined): Element[] {
  const { best: label } = useWords().roles;
  const columns = compared.map(({ edition, texts }) => ({ id: edition.editionId, skills: texts.skills }));
  return useCoveredRows(role, columns).map(({ term, best, cellOf }) => ({
    term,
    best: { label, among: best },
    value: ({ edition }) => cellOf(edition.editionId),
  }));
}

function useElements(organisations: ReadonlyMap<string, Organisation>, mapped: MappedLevels): Element[] {
  const allWords = useWords();
  const { authoring, awardRules, catalog: words, members } = allWords;
  const { locale } = usePage();
  const { terms, ...page } = words.achievement;
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const providerOf = ({ edition }: Compared) => organisations.get(edition.organisationId);
  return [
    { term: words.provider, value: (one) => providerOf(one)?.name },
    { term: words.facets['provider-kind'], value: (one) => kindOf(providerOf(one), members.kinds) },
    {
      term: words.facets.country,
      value: (one) => {
        const country = providerOf(one)?.countryCode;
        return country && regions.of(country);
      },
    },
    { term: terms.kind, value: ({ edition }) => words.kinds[edition.kind].name },
    { term: terms.subject, value: ({ edition }) => words.subjects[edition.subject] },
    { term: terms.language, value: ({ edition }) => tongues.of(edition.language) },
    {
      term: terms.workload,
      figure: 'workload',
      value: ({ edition }) => (edition.workloadHours ? words.hours(edition.workloadHours) : undefined),
    },
    {
      term: terms.ects,
      figure: 'ects',
      value: ({ edition }) => (edition.ects === undefined ? undefined : page.ects(edition.ects)),
    },
    {
      term: terms.eqf,
      figure: 'level',
      value: ({ edition }) => (edition.eqfLevel === undefined ? undefined : page.eqf(edition.eqfLevel)),
    },
    {
      term: terms.validity,
      figure: 'expiry',
      value: ({ edition }) => page.validMonths(edition.validityMonths),
    },
    { term: awardRules.title, value: ({ rule, texts }) => ruleText(allWords, { rule, texts }) },
    { term: terms.assessmentType, value: ({ edition }) => termAlone(words, edition.assessmentType) },
    { term: terms.participation, value: ({ edition }) => termAlone(words, edition.participationType) },
    { term: terms.supervision, value: ({ edition }) => termAlone(words, edition.supervisionType) },
    {
      term: page.skills,
      value: ({ texts }) =>
        texts.skills.length === 0 ? undefined : <Skills texts={texts} mapped={mapped} />,
    },
    { term: page.outcomes, value: ({ texts }) => <Outcomes texts={texts} /> },
    ...passages.map((name) => ({
      term: authoring.details.fields[name].term ?? authoring.details.fields[name].label,
      value: ({ texts }: Compared) => texts[name] && <Passage name={name} texts={texts} />,
    })),
    { term: terms.edition, value: ({ edition }) => page.editionOf(edition.number) },
    {
      term: words.compare.offer,
      value: ({ edition, texts }) => (
        <a
          href={`/achievements/${edition.achievementId}`}
          aria-label={`${words.compare.toOffer}: ${texts.title}`}
        >
          {words.compare.toOffer}
        </a>
      ),
    },
  ];
}

function kindOf(organisation: Organisation | undefined, kinds: { readonly [kind: string]: string }) {
  return organisation && kinds[organisation.kind];
}

function Skills({ texts, mapped }: Pick<Compared, 'texts'> & { mapped: MappedLevels }): JSX.Element {
  return (
    <ul class="compare__list">
      {texts.skills.map((skill) => (
        <li key={skill.skillId}>
          {skill.name} ({skill.levelName})
          <MappedLevelList skill={skill} mapped={mapped} />
        </li>
      ))}
    </ul>
  );
}

function Outcomes({ texts }: Pick<Compared, 'texts'>): JSX.Element {
  return (
    <ul class="compare__list">
      {texts.learningOutcomes.map(({ outcomeId, text }) => (
        <Line key={outcomeId} text={text} language={texts.languageAt(`learningOutcomes.${outcomeId}.text`)} />
      ))}
    </ul>
  );
}

function Line({ text, language }: { text: string; language: string }): JSX.Element {
  return <li {...useInLanguage(language)}>{text}</li>;
}

function Passage({ name, texts }: Pick<Compared, 'texts'> & { name: PassageName }): JSX.Element {
  return <span {...useInLanguage(texts.languageAt(name))}>{texts[name]}</span>;
}
