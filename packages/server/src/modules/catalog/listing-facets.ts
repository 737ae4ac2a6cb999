import { organisationKinds } from '../audit/index.ts';
import { approaches } from './description-vocabulary.ts';
import { packIds } from './packs/packs.ts';
import { deliveries, runPaces } from './runs/run.ts';
import {
  achievementKinds,
  assessmentTypes,
  languages,
  participationTypes,
  subjects,
  supervisionTypes,
} from './vocabulary.ts';

/** The highest figure of each band; the last has none. */
const bands = {
  workload: [10, 30, 100, 300],
  ects: [1, 5, 15, 30],
  /** In euros, roughly, where a price is in another currency. */
  price: [100, 500, 2000],
} as const;

function bandNames(highest: readonly number[]): string[] {
  return [...highest.map((figure) => `to-${figure}`), 'more'];
}

/** The name of the band that a figure is in; none for what is not said. */
export function bandOf(kind: keyof typeof bands, figure: number | undefined): string[] {
  if (!figure) return [];
  const highest = bands[kind].find((most) => figure <= most);
  return [highest === undefined ? 'more' : `to-${highest}`];
}

/** From which figure to which a band goes: `to` is absent for the last. */
export function boundsOfBand(kind: keyof typeof bands, name: string): { from: number; to?: number } {
  const place = bandNames(bands[kind]).indexOf(name);
  const [from = 0, to] = [bands[kind][place - 1], bands[kind][place]];
  return { from, ...(to !== undefined && { to }) };
}

/** What the catalogue can be narrowed to, in the order of its page. */
export const catalogueFacets = {
  subject: subjects,
  classification: 'names',
  skill: 'ids',
  price: ['free', ...bandNames(bands.price)],
  starts: ['now', 'this-month', 'three-months', 'later'],
  pace: runPaces,
  delivery: deliveries,
  town: 'names',
  kind: achievementKinds,
  approach: approaches,
  workload: bandNames(bands.workload),
  language: languages,
  eqf: ['1', '2', '3', '4', '5', '6', '7', '8'],
  ects: bandNames(bands.ects),
  assessment: assessmentTypes,
  participation: participationTypes,
  supervision: supervisionTypes,
  expiry: ['expires', 'lasts'],
  provider: 'ids',
  'provider-kind': organisationKinds,
  country: 'ids',
  conformance: packIds,
} as const satisfies { [facet: string]: readonly string[] | 'ids' | 'names' };

export type CatalogueFacet = keyof typeof catalogueFacets;

/** Each with the direction in which one reads it first. `match` is what fits best, or the newest when nothing is typed. */
export const catalogueSorts = {
  match: 'descending',
  newest: 'descending',
  title: 'ascending',
  price: 'ascending',
  starts: 'ascending',
  workload: 'ascending',
  ects: 'descending',
  level: 'descending',
} as const;

export type CatalogueSort = keyof typeof catalogueSorts;
