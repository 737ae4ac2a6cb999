import type { Context } from 'hono';
import { type CatalogueFacet, catalogueFacets, languages, subjects } from '../../modules/catalog/index.ts';
import type { ListRequest } from '../../platform/list/list-request.ts';
import { wordsIn } from '../../platform/list/list-request.ts';

export const finderThemes = ['auto', 'light', 'dark'] as const;
export type FinderTheme = (typeof finderThemes)[number];

/** The filters of the finder: fewer than the catalogue has, so that it fits into a column of somebody's page. */
export const finderFacets = ['subject', 'language', 'eqf'] as const satisfies readonly CatalogueFacet[];
export type FinderFacet = (typeof finderFacets)[number];

/** What the address of a finder says. Whatever it does not know is left out. */
export interface FinderQuery {
  /** Short name of the organisation; empty for the whole site. */
  org: string;
  theme: FinderTheme;
  /** As the address names it; empty for what the reader reads. */
  lang: string;
  search: string;
  facets: { [facet in FinderFacet]: string };
  place: { reading: 'before' | 'after'; cursor: string } | undefined;
}

const choices: { [facet in FinderFacet]: readonly string[] } = {
  subject: subjects,
  language: languages,
  eqf: catalogueFacets.eqf,
};

export function readFinderQuery(context: Context): FinderQuery {
  const asked = (name: string, most: number) => (context.req.query(name) ?? '').slice(0, most);
  const one = (name: string, of: readonly string[]) => of.find((choice) => choice === asked(name, 40)) ?? '';
  const [before, after] = [asked('before', 400), asked('after', 400)];
  return {
    org: asked('org', 80),
    theme: finderThemes.find((theme) => theme === asked('theme', 10)) ?? 'auto',
    lang: /^[a-z]{2,3}$/.test(asked('lang', 10)) ? asked('lang', 10) : '',
    search: asked('q', 100),
    facets: {
      subject: one('subject', choices.subject),
      language: one('language', choices.language),
      eqf: one('eqf', choices.eqf),
    },
    place:
      after !== ''
        ? { reading: 'after', cursor: after }
        : before !== ''
          ? { reading: 'before', cursor: before }
          : undefined,
  };
}

/** The address of the same finder with a change; what says nothing is not written. */
export function finderAddress(query: FinderQuery, change: Partial<FinderQuery> = {}): string {
  const { org, theme, lang, search, facets, place } = { ...query, ...change };
  const pairs = [
    ['org', org],
    ['theme', theme === 'auto' ? '' : theme],
    ['lang', lang],
    ['q', search],
    ...Object.entries(facets),
    ...(place ? [[place.reading, place.cursor]] : []),
  ].filter(([, value]) => value !== '') as [string, string][];
  const parameters = new URLSearchParams(pairs).toString();
  return parameters === '' ? '/embed/finder' : `/embed/finder?${parameters}`;
}

const pageSize = 10;

/** What the catalogue is asked for: only what the organisation offers, where one is named. */
export function requestOf(
  { search, facets, place }: FinderQuery,
  organisationId: string | undefined,
): ListRequest<'match', CatalogueFacet> {
  const none = Object.fromEntries(Object.keys(catalogueFacets).map((facet) => [facet, [] as string[]]));
  const chosen = Object.entries(facets).map(([facet, value]) => [facet, value === '' ? [] : [value]]);
  return {
    words: wordsIn(search),
    facets: {
      ...none,
      ...Object.fromEntries(chosen),
      ...(organisationId !== undefined && { provider: [organisationId] }),
    } as { [facet in CatalogueFacet]: string[] },
    sort: { by: 'match', direction: 'descending' },
    place,
    size: pageSize,
  };
}
