import { wordsOf } from '../../platform/fold-text.ts';
import { cut } from '../../platform/plain-text.ts';
import type {
  SearchDocument,
  SearchShape,
  SearchText,
  SortedLine,
} from '../../platform/search/search-question.ts';
import type { Organisation } from '../organisations/index.ts';
import type { SkillLabel } from '../skills/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { classificationValues } from './classification-rules.ts';
import { languagesOf, textsIn } from './edition-translations.ts';
import { bandOf, type CatalogueFacet } from './listing-facets.ts';
import { type Conformance, labelsOf } from './packs/conformance.ts';
import { isPackId } from './packs/packs.ts';
import { type ListedRuns, noRuns, searchedRuns } from './runs/listed-run-rules.ts';

type Provider = Pick<Organisation, 'id' | 'name' | 'kind' | 'countryCode'>;

/** What a listing keeps of its edition: all that a search needs, so that no edition is read to make an index. */
export interface Listing {
  values: { readonly [facet: string]: readonly string[] };
  numbers: { readonly [name: string]: number };
  titles: readonly SortedLine[];
  texts: readonly { language: string; weight: number; text: string }[];
  runs: ListedRuns;
}

/** Grows when a listing has to be made anew from its edition. */
export const listingFormat = 4;

/** Facets that say one thing of an edition each are counted by their combinations; those beside each other vary together. */
export const listingShape: SearchShape = {
  facets: [
    { name: 'subject', most: 100, group: 0 },
    { name: 'classification', most: 15 },
    { name: 'skill', most: 15 },
    { name: 'kind', most: 100, group: 1 },
    { name: 'workload', most: 100, group: 1 },
    { name: 'language', most: 12, group: 0 },
    { name: 'eqf', most: 100, group: 1 },
    { name: 'ects', most: 100, group: 1 },
    { name: 'assessment', most: 100, group: 2 },
    { name: 'participation', most: 100, group: 2 },
    { name: 'supervision', most: 100, group: 2 },
    { name: 'approach', most: 100, group: 2 },
    { name: 'expiry', most: 100, group: 1 },
    { name: 'provider', most: 15, group: 3 },
    { name: 'provider-kind', most: 100, group: 3 },
    { name: 'country', most: 12, group: 3 },
    { name: 'conformance', most: 100 },
    { name: 'price', most: 100, group: 4 },
    { name: 'starts', most: 100, group: 4 },
    { name: 'pace', most: 100, group: 4 },
    { name: 'delivery', most: 100, group: 4 },
    { name: 'town', most: 12 },
  ] satisfies (SearchShape['facets'][number] & { name: CatalogueFacet })[],
  numbers: ['workload', 'ects', 'level', 'price', 'starts', 'newest'],
  lines: ['title'],
};

/** How much a word in each place says about an edition. */
const weights = { title: 7, skill: 5, label: 4, outcome: 3, purpose: 2, provider: 2 } as const;

export function listingOf(
  edition: AchievementEdition,
  {
    runs = noRuns,
    conformance = { packs: [] },
    labels = [],
  }: { runs?: ListedRuns; conformance?: Conformance | undefined; labels?: readonly SkillLabel[] } = {},
): Listing {
  const { eqfLevel, ects, workloadHours, validityMonths, skills } = edition;
  return {
    values: {
      subject: [edition.subject],
      classification: placesOf(edition),
      skill: skills.map(({ skillId }) => skillId),
      kind: [edition.kind],
      workload: bandOf('workload', workloadHours),
      language: [edition.language],
      eqf: eqfLevel === undefined ? [] : [String(eqfLevel)],
      ects: bandOf('ects', ects),
      assessment: [edition.assessmentType],
      participation: [edition.participationType],
      supervision: [edition.supervisionType],
      approach: edition.approach === undefined ? [] : [edition.approach],
      expiry: [validityMonths === undefined ? 'lasts' : 'expires'],
      conformance: labelsOf(conformance).flatMap(({ pack }) => (isPackId(pack) ? [pack] : [])),
    },
    numbers: {
      workload: workloadHours,
      ects: ects ?? 0,
      level: eqfLevel ?? 0,
      newest: (edition.publishedAt ?? edition.changedAt).getTime(),
    },
    titles: titlesOf(edition),
    texts: textsOfListing(edition, labels),
    runs,
  };
}

/** Its places in all classifications and the groups that they are in, each by the classification and the code. */
function placesOf({
  fieldsOfStudy = [],
  industries = [],
  classifications = [],
}: AchievementEdition): string[] {
  const values = [
    ...fieldsOfStudy.flatMap(({ code }) => [`ISCED-F ${code.slice(0, 2)}`, `ISCED-F ${code}`]),
    ...industries.map(({ section }) => `NACE ${section}`),
    ...classifications.flatMap(classificationValues),
  ];
  return [...new Set(values)];
}

const longestSorted = 60;

/** By what a title is sorted in each language: its words, without accents and marks. */
function titlesOf(edition: AchievementEdition): SortedLine[] {
  return languagesOf(edition).map((language) => {
    const words = wordsOf(textsIn(edition, [language]).title.replaceAll('ß', 'ss'));
    return { language, text: cut(words.join(' '), longestSorted) };
  });
}

/** What is searched, in every language that the edition, its skills or their frameworks speak; each text folded and each word once. */
function textsOfListing(edition: AchievementEdition, labels: readonly SkillLabel[]): Listing['texts'] {
  const ofSkills = edition.skills.flatMap(({ language = edition.language, translations = {} }) => [
    language,
    ...Object.keys(translations),
  ]);
  const said = [...new Set([...languagesOf(edition), ...ofSkills])].flatMap((wanted) => {
    const texts = textsIn(edition, [wanted]);
    const parts = [
      { place: 'title', weight: weights.title, text: texts.title },
      { place: 'purpose', weight: weights.purpose, text: texts.purpose },
      ...texts.skills.map(({ skillId, name }) => ({
        place: `skills.${skillId}.name`,
        weight: weights.skill,
        text: name,
      })),
      ...texts.learningOutcomes.map(({ outcomeId, text }) => ({
        place: `learningOutcomes.${outcomeId}.text`,
        weight: weights.outcome,
        text,
      })),
    ];
    return parts.map(({ place, ...part }) => ({ language: texts.languageAt(place), ...part }));
  });
  const subject = { language: 'en', weight: weights.purpose, text: edition.subject };
  const ofLabels = labels.map(({ language, text }) => ({ language, weight: weights.label, text }));
  const grouped = Map.groupBy(
    [...said, subject, ...ofLabels],
    ({ language, weight }) => `${language} ${weight}`,
  );
  return [...grouped.values()].flatMap((parts) => {
    const [first] = parts;
    const words = new Set(parts.flatMap(({ text }) => wordsOf(text)));
    return first && words.size > 0 ? [{ ...first, text: [...words].join(' ') }] : [];
  });
}

/** What the index is given: the listing with what its provider is, and what its runs are, at this moment. */
export function documentOf(
  achievementId: string,
  { values, numbers, titles, texts, runs }: Listing,
  { provider, now }: { provider: Provider | undefined; now: Date },
): SearchDocument {
  const ofRuns = searchedRuns(runs, now);
  const ofProvider: SearchText[] = provider
    ? [{ language: 'en', weight: weights.provider, words: wordsOf(provider.name) }]
    : [];
  return {
    id: achievementId,
    values: {
      ...values,
      provider: provider ? [provider.id] : [],
      'provider-kind': provider ? [provider.kind] : [],
      country: provider?.countryCode ? [provider.countryCode] : [],
      ...ofRuns.values,
    },
    numbers: { ...numbers, ...ofRuns.numbers },
    lines: { title: titles },
    texts: [...texts.map(({ text, ...rest }) => ({ ...rest, words: text.split(' ') })), ...ofProvider],
  };
}
