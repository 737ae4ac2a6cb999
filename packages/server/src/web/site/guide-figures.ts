import {
  type CatalogueFacet,
  type CatalogueSort,
  catalogueFacets,
  countOffers,
  type FoundCatalogue,
  searchCatalogue,
} from '../../modules/catalog/index.ts';
import { fewestForAverage } from '../../modules/community/index.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { termAlone, type Words } from '../words/index.ts';

/** What a text of the guide can name in braces. */
export const guideFigures = [
  'offers',
  'providers',
  'subjects',
  'kinds',
  'hours',
  'assessment',
  'supervision',
  'expiry',
  'credit',
  'fewest',
] as const;
export type GuideFigure = (typeof guideFigures)[number];

/** As many of a list are named. */
const mostNamed = 5;

const noFacets = Object.fromEntries(Object.keys(catalogueFacets).map((facet) => [facet, []])) as unknown as {
  [facet in CatalogueFacet]: string[];
};

type Finding = Pick<Deps, 'database' | 'catalogueIndex' | 'log' | 'now'>;

/** What is here now, in the reader's words. */
export async function findGuideFigures(
  deps: Finding,
  reader: { words: Words; locale: string },
): Promise<{ [figure in GuideFigure]: string }> {
  const [searched, providers] = await Promise.all([
    searchFigures(deps, reader),
    // The facet of the search names the largest only.
    countOffers(deps),
  ]);
  const figures = new Intl.NumberFormat(reader.locale);
  const offers = [...providers.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...searched,
    offers: figures.format(offers),
    providers: reader.words.guide.organisations(providers.size),
    fewest: figures.format(fewestForAverage),
  };
}

const ofSearch = ['subjects', 'kinds', 'hours', 'assessment', 'supervision', 'expiry', 'credit'] as const;

/** While the index of a large catalogue is made, the guide is read all the same. */
async function searchFigures(
  deps: Finding,
  { words, locale }: { words: Words; locale: string },
): Promise<{ [figure in (typeof ofSearch)[number]]: string }> {
  const look = (by: CatalogueSort, direction: 'ascending' | 'descending') =>
    searchCatalogue(deps, { words: [], facets: noFacets, sort: { by, direction }, size: 1, reads: [] });
  try {
    const [least, most] = await Promise.all([look('workload', 'ascending'), look('workload', 'descending')]);
    return tell({ least, most }, { words, locale });
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'busy')) throw error;
    const { beingCounted } = words.guide;
    return Object.fromEntries(ofSearch.map((figure) => [figure, beingCounted])) as ReturnType<typeof tell>;
  }
}

function tell(
  { least, most }: { least: FoundCatalogue; most: FoundCatalogue },
  { words, locale }: { words: Words; locale: string },
) {
  const figures = new Intl.NumberFormat(locale);
  const { guide, catalog } = words;
  const list = (facet: CatalogueFacet, nameOf: (value: string) => string) =>
    listed(
      valuesOf(least, facet).map(({ value, count }) => guide.listed(figures.format(count), nameOf(value))),
      { guide, locale },
    );
  const hoursOf = ({ rows }: FoundCatalogue) => rows[0]?.edition.workloadHours ?? 0;
  const credit = valuesOf(least, 'ects').reduce((sum, { count }) => sum + count, 0);
  return {
    subjects: list('subject', (value) => catalog.subjects[value as keyof typeof catalog.subjects]),
    kinds: list('kind', (value) => catalog.kinds[value as keyof typeof catalog.kinds].name),
    hours: least.total.count === 0 ? guide.nothingYet : guide.hoursFromTo(hoursOf(least), hoursOf(most)),
    assessment: list('assessment', (value) => termAlone(catalog, value as 'testing')),
    supervision: list('supervision', (value) => termAlone(catalog, value as 'testing')),
    expiry: list('expiry', (value) => catalog.expiry[value as keyof typeof catalog.expiry]),
    credit: credit === 0 ? guide.noneCarries : figures.format(credit),
  };
}

/** A text with what is here now in place of the names in braces; what nobody knows stays as it was typed. */
export function fillIn(text: string, figures: { readonly [name: string]: string }): string {
  return text.replace(/\{([a-z]{1,20})\}/g, (typed, name: string) =>
    Object.hasOwn(figures, name) ? (figures[name] ?? typed) : typed,
  );
}

function valuesOf(found: FoundCatalogue, facet: CatalogueFacet) {
  return found.facets[facet].values.filter(({ count }) => count > 0);
}

function listed(
  names: readonly string[],
  { guide, locale }: { guide: Words['guide']; locale: string },
): string {
  if (names.length === 0) return guide.nothingYet;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.slice(0, mostNamed));
}
