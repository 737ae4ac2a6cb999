import { z } from 'zod';
import {
  achievementKinds,
  type CatalogueHit,
  catalogueFacets,
  editionAddress,
  type FoundCatalogue,
  subjects,
} from '../../modules/catalog/index.ts';
import { id, moment, momentOf, named } from './schemas.ts';

const matchJson = named(
  'Match',
  z.strictObject({
    word: z.string(),
    place: z.enum(['title', 'skill', 'label', 'outcome', 'purpose', 'subject']),
    text: z.string(),
    language: z.string(),
    as: z.string().optional(),
  }),
);

const offerJson = named(
  'Offer',
  z.strictObject({
    achievementId: id,
    edition: z.int().min(1),
    organisationId: id,
    title: z.string(),
    language: z.string(),
    kind: z.enum(achievementKinds),
    subject: z.enum(subjects),
    workloadHours: z.number(),
    ects: z.number().optional(),
    eqfLevel: z.int().optional(),
    publishedAt: moment.optional(),
    url: z.url(),
    matches: z.array(matchJson),
  }),
);

const countedJson = named(
  'CountedValue',
  z.strictObject({ value: z.string(), name: z.string().optional(), count: z.int().min(0) }),
);

const facetJson = named(
  'CatalogueFacet',
  z.strictObject({ facet: z.string(), values: z.array(countedJson) }),
);

const correctionJson = named('Correction', z.strictObject({ typed: z.string(), meant: z.array(z.string()) }));

export const offerPageJson = named(
  'Offers',
  z.strictObject({
    items: z.array(offerJson),
    next: z.string().optional(),
    total: z.int().min(0),
    facets: z.array(facetJson),
    corrections: z.array(correctionJson),
  }),
);

export function toOfferPageJson(
  { rows, after, total, facets, corrections }: FoundCatalogue,
  publicUrl: string,
): z.input<typeof offerPageJson> {
  return {
    items: rows.map((row) => toOfferJson(row, publicUrl)),
    ...(after !== undefined && { next: after }),
    total: total.count,
    facets: Object.keys(catalogueFacets).map((facet) => ({
      facet,
      values: Object.entries(facets).find(([name]) => name === facet)?.[1].values ?? [],
    })),
    corrections,
  };
}

function toOfferJson({ edition, matches }: CatalogueHit, publicUrl: string): z.input<typeof offerJson> {
  const { ects, eqfLevel, publishedAt } = edition;
  return {
    achievementId: edition.achievementId,
    edition: edition.number,
    organisationId: edition.organisationId,
    title: edition.title,
    language: edition.language,
    kind: edition.kind,
    subject: edition.subject,
    workloadHours: edition.workloadHours,
    ...(ects !== undefined && { ects }),
    ...(eqfLevel !== undefined && { eqfLevel }),
    ...(publishedAt && { publishedAt: momentOf(publishedAt) }),
    url: publicUrl + editionAddress(edition),
    matches,
  };
}
