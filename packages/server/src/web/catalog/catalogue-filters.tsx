import type { JSX } from 'preact';
import {
  boundsOfBand,
  type CatalogueFacet,
  catalogueFacets,
  roughRatesOn,
} from '../../modules/catalog/index.ts';
import type { FacetCounts, FacetValue } from '../../platform/list/list-request.ts';
import { remembered } from '../../platform/remembered.ts';
import { timeFormat } from '../formats.ts';
import { clearedAddress, listAddress, toggled } from '../list/list-address.ts';
import { isNarrowed } from '../list/list-query.ts';
import { Button, Icon, NumberText, usePage, useWords } from '../ui/index.ts';
import { termAlone } from '../words/index.ts';
import type { CatalogueQuery } from './catalogue-list.ts';

interface FiltersProps {
  query: CatalogueQuery;
  counts: { readonly [facet in CatalogueFacet]: FacetCounts };
}

/** Open from the beginning; the others are folded until one of their values is chosen. */
const alwaysOpen: readonly CatalogueFacet[] = ['subject', 'skill', 'price', 'starts'];

const facets = Object.keys(catalogueFacets) as CatalogueFacet[];

/** What the offers can be narrowed to: links, each of which adds its value or takes it away. */
export function CatalogueFilters({ query, counts }: FiltersProps): JSX.Element {
  const words = useWords().catalog;
  const nameOf = useValueNames();
  const active = facets.reduce((sum, facet) => sum + query.facets[facet].length, 0);
  return (
    <>
      {/* Shown on phones only, where what follows stays away until it is opened. */}
      <details class="filters-fold">
        <summary>
          <Icon name="sliders-horizontal" />
          <span>{words.filterCount(active)}</span>
          <Icon name="chevron-down" />
        </summary>
      </details>
      <nav class="filters" aria-label={words.filters}>
        {facets.map((facet) => (
          <FilterGroup key={facet} facet={facet} query={query} counts={counts[facet]} nameOf={nameOf} />
        ))}
        {isNarrowed(query) ? (
          <Button href={clearedAddress(query)} variant="quiet" icon="x">
            {words.clear}
          </Button>
        ) : null}
      </nav>
    </>
  );
}

function FilterGroup(props: {
  facet: CatalogueFacet;
  query: CatalogueQuery;
  counts: FacetCounts;
  nameOf: (facet: CatalogueFacet, value: FacetValue) => string;
}): JSX.Element | null {
  const words = useWords().catalog;
  const { locale } = usePage();
  const { facet, query, counts, nameOf } = props;
  const chosen: readonly string[] = query.facets[facet];
  if (counts.values.length === 0) return null;
  return (
    <details class="filters__group" open={alwaysOpen.includes(facet) || chosen.length > 0}>
      <summary>{words.facets[facet]}</summary>
      {facet === 'price' ? (
        <p class="filters__note">{words.roughBands(writeMonth(roughRatesOn, locale))}</p>
      ) : null}
      <ul>
        {inOrder(facet, counts.values).map((value) => (
          <li key={value.value}>
            <a
              href={listAddress(query, toggled(query, facet, value.value))}
              aria-current={chosen.includes(value.value) ? 'true' : undefined}
            >
              {nameOf(facet, value)}{' '}
              <span class="filters__count">
                <NumberText value={value.count} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** As “June 2026”, of “2026-06”. */
function writeMonth(month: string, locale: string): string {
  const form = timeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return form.format(new Date(`${month}-01T00:00:00Z`));
}

/** What grows keeps its order; of all else the most frequent comes first. */
function inOrder(facet: CatalogueFacet, values: readonly FacetValue[]): FacetValue[] {
  const choices: readonly string[] | 'ids' = catalogueFacets[facet];
  const grows = ['workload', 'ects', 'eqf', 'price', 'starts'].includes(facet);
  if (choices === 'ids' || !grows) return [...values];
  return [...values].sort((one, other) => choices.indexOf(one.value) - choices.indexOf(other.value));
}

const tonguesIn = remembered((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const regionsIn = remembered((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));

/** What a value is called on the page. */
function useValueNames() {
  const { catalog: words, members, offering, packs } = useWords();
  const { locale } = usePage();
  const tongues = tonguesIn(locale);
  const regions = regionsIn(locale);
  const said: { [facet in CatalogueFacet]?: { readonly [value: string]: string } } = {
    subject: words.subjects,
    kind: Object.fromEntries(Object.entries(words.kinds).map(([kind, { name }]) => [kind, name])),
    expiry: words.expiry,
    starts: offering.starts,
    pace: offering.paces,
    delivery: offering.deliveries,
    'provider-kind': members.kinds,
    conformance: Object.fromEntries(Object.entries(packs.names).map(([pack, { title }]) => [pack, title])),
  };
  return (facet: CatalogueFacet, { value, name }: FacetValue): string => {
    if (facet === 'price' && value === 'free') return offering.free;
    if (facet === 'town') return value;
    if (facet === 'workload' || facet === 'ects' || facet === 'price')
      return words.bands[facet](boundsOfBand(facet, value));
    if (facet === 'eqf') return words.achievement.eqf(Number(value));
    if (facet === 'language') return tongues.of(value) ?? value;
    if (facet === 'country') return /^[A-Z]{2}$/.test(value) ? (regions.of(value) ?? value) : value;
    if (facet === 'provider') return name ?? value;
    return said[facet]?.[value] ?? name ?? termAlone(words, value);
  };
}
