import type { JSX } from 'preact';
import { type CatalogueFacet, catalogueFacets, roughRatesOn } from '../../modules/catalog/index.ts';
import { escapeXml } from '../../platform/badge-artwork/xml-text.ts';
import type { FacetCounts, FacetValue } from '../../platform/list/list-request.ts';
import { timeFormat, writeCount } from '../formats.ts';
import { clearedAddress, facetAddresses } from '../list/list-address.ts';
import { type FacetChoices, isNarrowed } from '../list/list-query.ts';
import { Button, Icon, useDrawn, usePage, useWords } from '../ui/index.ts';
import type { CatalogueQuery } from './catalogue-list.ts';
import { valueNames } from './facet-value-names.ts';

interface FiltersProps {
  query: CatalogueQuery;
  counts: { readonly [facet in CatalogueFacet]: FacetCounts };
}

/** Open from the beginning; the others are folded until one of their values is chosen. */
const alwaysOpen: readonly CatalogueFacet[] = ['subject', 'skill', 'price', 'starts'];

const facets = Object.keys(catalogueFacets) as CatalogueFacet[];

/** What the offers can be narrowed to: links, each of which adds its value or takes it away. */
export function CatalogueFilters({ query, counts }: FiltersProps): JSX.Element {
  const all = useWords();
  const words = all.catalog;
  const addressesOf = facetAddresses(query, escapeXml);
  const nameOf = valueNames(all, usePage().locale);
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
          <FilterGroup key={facet} {...{ facet, query, nameOf, addressesOf }} counts={counts[facet]} />
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

interface GroupProps {
  facet: CatalogueFacet;
  query: CatalogueQuery;
  counts: FacetCounts;
  nameOf: (facet: CatalogueFacet, value: FacetValue) => string;
  addressesOf: (facet: CatalogueFacet) => (value: string) => string;
}

function FilterGroup(props: GroupProps): JSX.Element | null {
  const words = useWords().catalog;
  const { locale } = usePage();
  const { facet, query, counts } = props;
  const chosen: readonly string[] = query.facets[facet];
  if (counts.values.length === 0) return null;
  return (
    <details class="filters__group" open={alwaysOpen.includes(facet) || chosen.length > 0}>
      <summary>{words.facets[facet]}</summary>
      {facet === 'price' ? (
        <p class="filters__note">{words.roughBands(writeMonth(roughRatesOn, locale))}</p>
      ) : null}
      <ul dangerouslySetInnerHTML={useDrawn(drawValues(props, locale))} />
    </details>
  );
}

/** As text: a page has two hundred of them, each of five elements. */
function drawValues({ facet, query, counts, nameOf, addressesOf }: GroupProps, locale: string): string {
  const chosen: readonly string[] = query.facets[facet];
  const addressOf = addressesOf(facet);
  return inOrder(facet, counts.values)
    .map((value) => {
      const current = chosen.includes(value.value) ? ' aria-current="true"' : '';
      const count = `<span class="filters__count"><span class="number">${writeCount(locale, value.count)}</span></span>`;
      const name = escapeXml(nameOf(facet, value));
      return `<li><a href="${addressOf(value.value)}"${current}>${name} ${count}</a></li>`;
    })
    .join('');
}

/** As “June 2026”, of “2026-06”. */
function writeMonth(month: string, locale: string): string {
  const form = timeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return form.format(new Date(`${month}-01T00:00:00Z`));
}

/** What grows keeps its order; of all else the most frequent comes first. */
function inOrder(facet: CatalogueFacet, values: readonly FacetValue[]): FacetValue[] {
  const choices: FacetChoices = catalogueFacets[facet];
  const grows = ['workload', 'ects', 'eqf', 'price', 'starts'].includes(facet);
  if (typeof choices === 'string' || !grows) return [...values];
  return [...values].sort((one, other) => choices.indexOf(one.value) - choices.indexOf(other.value));
}
