import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Deps } from '../../platform/deps.ts';
import { wordsOf } from '../../platform/fold-text.ts';
import type { FoundList, ListRequest, Place } from '../../platform/list/list-request.ts';
import type {
  AskedWord,
  SearchAnswer,
  SearchHit,
  SearchPlace,
} from '../../platform/search/search-question.ts';
import { type FacetNames, namesForFacets } from './facet-names.ts';
import { withLabels } from './label-matches.ts';
import { type CatalogueFacet, type CatalogueSort, catalogueFacets } from './listing-facets.ts';
import { listingSource } from './listing-source.ts';
import { type Match, matchesOf } from './match-rules.ts';
import { findOnShow, type OnShow } from './on-show-store.ts';
import { synonymsOf } from './synonyms.ts';

export type { MatchPlace } from './match-rules.ts';

export interface CatalogueHit extends OnShow {
  /** Why it was found; empty when nothing was typed. */
  matches: Match[];
}

export interface FoundCatalogue extends FoundList<CatalogueHit, CatalogueFacet> {
  /** What nothing begins with, and what was looked for in its place. */
  corrections: { typed: string; meant: string[] }[];
}

/** The ids of the organisations that a list of offers and its filters name. */
export function providersOf({ rows, facets }: FoundCatalogue): string[] {
  return [
    ...rows.map(({ edition }) => edition.organisationId),
    ...facets.provider.values.map(({ value }) => value),
  ];
}

const mostWords = 8;
const longestWord = 40;

/**
 * What is offered and fits a request, for somebody who reads these languages: each typed word begins a word of the title,
 * the purpose, a skill or what its framework calls it in any language, an outcome or the provider's name, or means the same as one, or is one misspelt.
 */
export async function searchCatalogue(
  deps: Pick<Deps, 'database' | 'catalogueIndex' | 'log' | 'now'>,
  { reads, ...request }: ListRequest<CatalogueSort, CatalogueFacet> & { reads: readonly string[] },
): Promise<FoundCatalogue> {
  const words = askedWords(request.words);
  const { by, direction } = request.sort;
  const answer = await deps.catalogueIndex.ask(listingSource(deps), {
    words,
    languages: reads,
    chosen: Object.fromEntries(Object.entries(request.facets).filter(([, values]) => values.length > 0)),
    sort: by === 'match' ? { direction: 'descending' } : { by, direction },
    place: placeOf(request.place, by),
    size: request.size,
  });
  const [onShow, names] = await Promise.all([
    findOnShow(
      deps,
      answer.hits.map(({ id }) => id),
    ),
    namesForFacets(deps, {
      skillIds: valuesOf(answer, 'skill'),
      organisationIds: valuesOf(answer, 'provider'),
    }),
  ]);
  const searched = { words, taken: answer.taken, reads };
  const hits = answer.hits.flatMap(({ id }) => {
    const shown = onShow.get(id);
    return shown ? [{ ...shown, matches: matchesOf(shown.edition, searched) }] : [];
  });
  return {
    rows: await withLabels(deps, hits, searched),
    ...cursorsOf(answer),
    total: { count: answer.total, isMore: false },
    facets: facetsOf(answer, names, reads),
    corrections: answer.taken.flatMap(({ word, meant }) =>
      meant.length > 0 ? [{ typed: word, meant }] : [],
    ),
  };
}

function askedWords(typed: readonly string[]): AskedWord[] {
  const words = new Set(typed.flatMap((part) => wordsOf(part)).map((word) => word.slice(0, longestWord)));
  return [...words].slice(0, mostWords).map((word) => ({ word, synonyms: synonymsOf(word) }));
}

function placeOf(place: Place | undefined, by: CatalogueSort): SearchPlace | undefined {
  const [first, last, id, ...more] = (place && readCursor(place.cursor)) ?? [];
  const isFirst = typeof first === (by === 'title' ? 'string' : 'number');
  const isOurs = first !== undefined && isFirst && typeof last === 'number' && typeof id === 'string';
  if (!place || !isOurs || more.length > 0) return undefined;
  return { values: [first, last, id], reading: place.reading };
}

function cursorsOf({ hits, hasBefore, hasAfter }: SearchAnswer): { before?: string; after?: string } {
  const [first, last] = [hits[0], hits.at(-1)];
  return {
    ...(hasBefore && first && { before: cursorOf(first) }),
    ...(hasAfter && last && { after: cursorOf(last) }),
  };
}

function cursorOf({ values }: SearchHit): string {
  return writeCursor(values);
}

function valuesOf({ facets }: SearchAnswer, facet: CatalogueFacet): string[] {
  return (facets[facet] ?? []).map(({ value }) => value);
}

/** With what skills and providers are called, for a reader of these languages. */
function facetsOf(
  { facets }: SearchAnswer,
  { skills, providers }: FacetNames,
  reads: readonly string[],
): FoundCatalogue['facets'] {
  const skillName = (skillId: string) => {
    const skill = skills.get(skillId);
    const known = reads.find((tag) => skill?.names[tag] !== undefined);
    return skill && (skill.names[known ?? skill.language] ?? skillId);
  };
  const nameOf = (facet: CatalogueFacet, value: string) => {
    if (facet === 'skill') return skillName(value);
    return facet === 'provider' ? providers.get(value) : undefined;
  };
  const of = (facet: CatalogueFacet) => ({
    isMore: false,
    values: (facets[facet] ?? []).map((counted) => {
      const name = nameOf(facet, counted.value);
      return name === undefined ? counted : { ...counted, name };
    }),
  });
  const entries = (Object.keys(catalogueFacets) as CatalogueFacet[]).map((facet) => [facet, of(facet)]);
  return Object.fromEntries(entries) as FoundCatalogue['facets'];
}
