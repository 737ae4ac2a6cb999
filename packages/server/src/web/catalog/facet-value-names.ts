import { boundsOfBand, type CatalogueFacet } from '../../modules/catalog/index.ts';
import type { FacetValue } from '../../platform/list/list-request.ts';
import { remembered } from '../../platform/remembered.ts';
import { termAlone, type Words } from '../words/index.ts';
import { nameOfPlace } from './name-of-place.ts';

type NameOf = (facet: CatalogueFacet, value: FacetValue) => string;

const tonguesIn = remembered((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const regionsIn = remembered((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));

const known = new WeakMap<Words, (locale: string) => NameOf>();

/** What a value of a filter is called on a page of these words. */
export function valueNames(words: Words, locale: string): NameOf {
  const inWords = known.get(words) ?? remembered((locale) => makeNames(words, locale));
  known.set(words, inWords);
  return inWords(locale);
}

function makeNames(words: Words, locale: string): NameOf {
  const { catalog, members, offering, packs } = words;
  const tongues = tonguesIn(locale);
  const regions = regionsIn(locale);
  const said: { [facet in CatalogueFacet]?: { readonly [value: string]: string } } = {
    subject: catalog.subjects,
    kind: Object.fromEntries(Object.entries(catalog.kinds).map(([kind, { name }]) => [kind, name])),
    approach: catalog.choices,
    expiry: catalog.expiry,
    starts: offering.starts,
    pace: offering.paces,
    delivery: offering.deliveries,
    'provider-kind': members.kinds,
    conformance: Object.fromEntries(Object.entries(packs.names).map(([pack, { title }]) => [pack, title])),
  };
  const written = (facet: CatalogueFacet, value: string): string => {
    if (facet === 'price' && value === 'free') return offering.free;
    if (facet === 'workload' || facet === 'ects' || facet === 'price')
      return catalog.bands[facet](boundsOfBand(facet, value));
    if (facet === 'classification') return nameOfPlace(catalog, value);
    if (facet === 'eqf') return catalog.achievement.eqf(Number(value));
    if (facet === 'language') return tongues.of(value) ?? value;
    if (facet === 'country') return /^[A-Z]{2}$/.test(value) ? (regions.of(value) ?? value) : value;
    return said[facet]?.[value] ?? termAlone(catalog, value);
  };
  const writtenOnce = remembered((key) => {
    const [facet = '', ...value] = key.split(' ');
    return written(facet as CatalogueFacet, value.join(' '));
  }, 1000);
  return (facet, { value, name }) => {
    if (facet === 'town') return value;
    if (facet === 'skill' || facet === 'provider') return name ?? value;
    return writtenOnce(`${facet} ${value}`);
  };
}
