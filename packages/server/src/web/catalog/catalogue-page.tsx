import type { JSX } from 'preact';
import type { CatalogueSort, FoundCatalogue } from '../../modules/catalog/index.ts';
import { clearedAddress, listAddress, parametersOf } from '../list/list-address.ts';
import { isNarrowed, ownSort, writeSort } from '../list/list-query.ts';
import { Button, DrawnCards, EmptyState, Field, Form, PageHeader, Select, useWords } from '../ui/index.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import type { CatalogueQuery } from './catalogue-list.ts';
import { CompareForm } from './compare-pick.tsx';

export interface CataloguePageProps {
  found: FoundCatalogue;
  query: CatalogueQuery;
  /** From `cardsOf`. */
  cards: string;
}

/** Search and filters are links and a form with addresses of their own: everything can be shared and works without script. */
export function CataloguePage(props: CataloguePageProps): JSX.Element {
  const { found, query } = props;
  const { catalog: words, choose } = useWords();
  return (
    <>
      <PageHeader
        title={words.title}
        lead={
          <p>
            {words.lead} <a href="/choose">{choose.title}</a>
          </p>
        }
      />
      <SearchForm query={query} />
      {found.total.count === 0 && !isNarrowed(query) ? (
        <EmptyState
          title={words.empty.title}
          action={
            <Button href="/verify" variant="secondary">
              {words.empty.action}
            </Button>
          }
        >
          <p>{words.empty.text}</p>
        </EmptyState>
      ) : (
        <div class="catalogue">
          <CatalogueFilters query={query} counts={found.facets} />
          <Results {...props} />
        </div>
      )}
    </>
  );
}

const sorts: readonly { by: CatalogueSort; isDescending: boolean }[] = [
  { by: 'match', isDescending: true },
  { by: 'newest', isDescending: true },
  { by: 'title', isDescending: false },
  { by: 'title', isDescending: true },
  { by: 'price', isDescending: false },
  { by: 'starts', isDescending: false },
  { by: 'workload', isDescending: false },
  { by: 'workload', isDescending: true },
  { by: 'ects', isDescending: true },
  { by: 'level', isDescending: true },
  { by: 'level', isDescending: false },
];

function SearchForm({ query }: { query: CatalogueQuery }): JSX.Element {
  const words = useWords().catalog;
  const kept = parametersOf(query, { search: '', sort: ownSort(query.declaration) });
  return (
    <search class="catalogue__search">
      <Form method="get" action={query.path} inline>
        <Field label={words.search.label} name="q" type="search" value={query.search} maxLength={100} />
        <Select
          label={words.sortBy}
          name="sort"
          value={writeSort(query.sort)}
          options={sorts.map(({ by, isDescending }) => ({
            value: isDescending ? `-${by}` : by,
            label: words.sorts[by](isDescending),
          }))}
        />
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
        ))}
        <Button icon="search">{words.search.action}</Button>
      </Form>
    </search>
  );
}

function Results({ found, query, cards }: CataloguePageProps): JSX.Element {
  const words = useWords().catalog;
  return (
    <section class="catalogue__results" aria-label={words.title}>
      <p class="catalogue__count" role="status">
        {words.found(found.total.count)} {query.search ? words.foundFor(query.search) : null}
      </p>
      {found.corrections.map(({ typed, meant }) => (
        <p class="catalogue__meant" key={typed}>
          {words.readAs(typed, meant)}
        </p>
      ))}
      {found.rows.length === 0 ? (
        <EmptyState
          title={words.nothingFound.title}
          action={
            <Button href={clearedAddress(query)} variant="secondary">
              {words.clear}
            </Button>
          }
        >
          <p>{words.nothingFound.text}</p>
        </EmptyState>
      ) : (
        <DrawnCards html={cards} />
      )}
      {found.rows.length > 1 ? <CompareForm /> : null}
      <Pages found={found} query={query} />
    </section>
  );
}

function Pages({ found, query }: Pick<CataloguePageProps, 'found' | 'query'>): JSX.Element | null {
  const words = useWords().catalog;
  const { before, after } = found;
  if (before === undefined && after === undefined) return null;
  const to = (cursor: string, reading: 'before' | 'after') =>
    listAddress(query, { place: { cursor, reading } });
  return (
    <nav class="pager" aria-label={words.pages}>
      {before === undefined ? null : (
        <Button href={to(before, 'before')} variant="secondary" icon="arrow-left">
          {words.previous}
        </Button>
      )}
      {after === undefined ? null : (
        <Button href={to(after, 'after')} variant="secondary" icon="arrow-right">
          {words.next}
        </Button>
      )}
    </nav>
  );
}
