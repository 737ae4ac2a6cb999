import type { ComponentChildren, JSX } from 'preact';
import type { FoundList } from '../../platform/list/list-request.ts';
import { numberFormat } from '../formats.ts';
import { usePage } from '../page-context.tsx';
import { Button, type Column, EmptyState, Table, useWords } from '../ui/index.ts';
import { Facets, type ShownFacet } from './facets.tsx';
import { clearedAddress, listAddress, sortedBy } from './list-address.ts';
import type { ListColumn } from './list-column.ts';
import { isNarrowed, type ListQuery } from './list-query.ts';
import { ListSearch } from './list-search.tsx';
import { type Selection, SelectionForm } from './selection.tsx';

export interface DataTableProps<Row> {
  query: ListQuery;
  found: FoundList<Row>;
  columns: readonly ListColumn<Row>[];
  /** What the rows are; read out with the table. */
  caption: string;
  /** Label of the search box; a list that is always short has none. */
  searchFor?: string;
  /** More questions beside the search box: fields of the list's declaration. */
  filters?: ComponentChildren;
  facets?: readonly ShownFacet[];
  /** While there is nothing at all. */
  empty: { title: string; text: ComponentChildren; action?: ComponentChildren };
  select?: Selection<Row> | undefined;
}

/** A list: search, facets, sort, pages, file, selection. All of it links and plain forms, so nothing needs script. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { query, found, empty, facets = [] } = props;
  if (found.total.count === 0 && !isNarrowed(query)) {
    return (
      <EmptyState title={empty.title} action={empty.action}>
        <p>{empty.text}</p>
      </EmptyState>
    );
  }
  return (
    <div class="list">
      {props.searchFor ? (
        <ListSearch query={query} columns={props.columns} label={props.searchFor}>
          {props.filters}
        </ListSearch>
      ) : null}
      <Facets query={query} caption={props.caption} facets={facets} counts={found.facets} />
      {found.rows.length === 0 ? null : <Status {...props} />}
      {found.rows.length === 0 ? <Nothing query={query} /> : <Chosen {...props} />}
      <Pages query={query} found={found} caption={props.caption} />
    </div>
  );
}

/** How many there are, and the same rows as a file. */
function Status<Row>({ query, found }: DataTableProps<Row>): JSX.Element {
  const { list } = useWords();
  const { locale } = usePage();
  const figures = (count: number) => numberFormat(locale).format(count);
  const { count, isMore } = found.total;
  const total = isMore ? list.moreThan(figures(count)) : figures(count);
  const isAll = !isMore && found.rows.length === count;
  return (
    <div class="list__status">
      <p role="status">
        {isAll ? list.all(count, figures(count)) : list.part(figures(found.rows.length), total)}
      </p>
      {isNarrowed(query) ? <a href={clearedAddress(query)}>{list.clear}</a> : null}
      <Button href={listAddress(query, { isFile: true })} variant="quiet" icon="download" download>
        {list.file}
      </Button>
    </div>
  );
}

function Nothing({ query }: { query: ListQuery }): JSX.Element {
  const { list } = useWords();
  return (
    <EmptyState
      title={list.nothingTitle}
      action={
        <Button href={clearedAddress(query)} variant="secondary" icon="x">
          {list.clear}
        </Button>
      }
    >
      <p>{list.nothing}</p>
    </EmptyState>
  );
}

function Chosen<Row>(props: DataTableProps<Row>): JSX.Element {
  const { query, found, select } = props;
  if (!select) return <Rows {...props} />;
  return (
    <SelectionForm {...{ query, found, select }}>
      <Rows {...props} />
    </SelectionForm>
  );
}

function Rows<Row>({ query, found, columns, caption, select }: DataTableProps<Row>): JSX.Element {
  const shown = columns.flatMap((column) => (column.cell ? [{ ...column, cell: column.cell }] : []));
  return (
    <Table
      caption={caption}
      captionHidden
      columns={shown.map((column) => headOf(query, column))}
      rows={found.rows.map((row) => Object.fromEntries(shown.map(({ key, cell }) => [key, cell(row)])))}
      picks={select && found.rows.map((row) => ({ value: select.id(row), name: select.name(row) }))}
    />
  );
}

function headOf(query: ListQuery, { key, label, numeric, sort: by }: ListColumn<never>): Column {
  if (by === undefined) return { key, label, numeric };
  const { sort } = query;
  const href = listAddress(query, { sort: sortedBy(query, by) });
  return { key, label, numeric, sort: { href, direction: sort.by === by ? sort.direction : undefined } };
}

function Pages(props: { query: ListQuery; found: FoundList<unknown>; caption: string }): JSX.Element | null {
  const { list } = useWords();
  const { query, found, caption } = props;
  const { before, after } = found;
  if (before === undefined && after === undefined) return null;
  const to = (cursor: string, reading: 'before' | 'after') =>
    listAddress(query, { place: { cursor, reading } });
  return (
    <nav class="pager" aria-label={list.pages(caption)}>
      {before === undefined ? null : (
        <Button href={to(before, 'before')} variant="secondary" icon="arrow-left">
          {list.previous}
        </Button>
      )}
      {after === undefined ? null : (
        <Button href={to(after, 'after')} variant="secondary" icon="arrow-right">
          {list.next}
        </Button>
      )}
    </nav>
  );
}
