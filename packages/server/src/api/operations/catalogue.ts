import { z } from 'zod';
import {
  type CatalogueFacet,
  type CatalogueSort,
  catalogueFacets,
  catalogueSorts,
  searchCatalogue,
} from '../../modules/catalog/index.ts';
import { readCursor } from '../../platform/cursor.ts';
import { wordsIn } from '../../platform/list/list-request.ts';
import { Refusal } from '../../platform/refusal.ts';
import { offerPageJson, toOfferPageJson } from '../json/catalogue.ts';
import { paging } from '../json/schemas.ts';
import { operation } from '../operation.ts';
import { say } from '../refusals.ts';

/** Values with commas between, twenty at most. */
const values = z
  .string()
  .max(4000)
  .regex(/^[^,]{1,200}(,[^,]{1,200}){0,19}$/)
  .optional();

const facets = Object.fromEntries(Object.keys(catalogueFacets).map((facet) => [facet, values])) as {
  [facet in CatalogueFacet]: typeof values;
};

const sorts = Object.keys(catalogueSorts) as CatalogueSort[];

export const catalogueOperations = [
  operation({
    id: 'searchCatalogue',
    method: 'get',
    path: '/catalogue',
    tag: 'achievements',
    scope: 'achievements:read',
    query: z.strictObject({
      ...paging,
      search: z.string().max(100).optional(),
      sort: z.enum(sorts).default('match'),
      ...facets,
    }),
    result: offerPageJson,
    act: async (deps, _program, { query, language }) => {
      const { search = '', sort, limit, cursor } = query;
      if (cursor !== undefined && !readCursor(cursor))
        throw new Refusal('invalid', say('api.malformed'), { cursor: say('api.cursor-unknown') });
      const chosen = Object.keys(catalogueFacets) as CatalogueFacet[];
      const found = await searchCatalogue(deps, {
        words: wordsIn(search),
        facets: Object.fromEntries(chosen.map((facet) => [facet, query[facet]?.split(',') ?? []])) as {
          [facet in CatalogueFacet]: string[];
        },
        sort: { by: sort, direction: catalogueSorts[sort] },
        place: cursor === undefined ? undefined : { cursor, reading: 'after' },
        size: limit,
        reads: readsOf(language),
      });
      return { body: toOfferPageJson(found, deps.config.publicUrl) };
    },
  }),
];

/** The first language that the program asks for, without its region. */
function readsOf(language: string | undefined): string[] {
  const tag = /^[a-z]{2,3}/i.exec(language ?? '')?.[0].toLowerCase();
  return tag === undefined ? [] : [tag];
}
