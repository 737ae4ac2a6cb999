import type { ComponentChildren, JSX } from 'preact';
import { Button, Field, Form, Select, useWords } from '../ui/index.ts';
import { parametersOf } from './list-address.ts';
import type { ListColumn } from './list-column.ts';
import { type ListQuery, nameOf, ownSort, writeSort } from './list-query.ts';

/** The search box of a list; what else the list is asked for goes with it. */
export function ListSearch(props: {
  query: ListQuery;
  columns: readonly ListColumn<never>[];
  label: string;
  children: ComponentChildren;
}): JSX.Element {
  const words = useWords();
  const { query, columns, label, children } = props;
  const { declaration } = query;
  const inFields = Object.fromEntries(Object.keys(query.fields).map((field) => [field, '']));
  const kept = parametersOf(query, { search: '', fields: inFields, sort: ownSort(declaration) });
  return (
    <search class="list__search">
      <Form method="get" action={query.path} inline>
        <Field label={label} name={nameOf(declaration, 'q')} type="search" value={query.search} />
        {children}
        <div class="list__sort">
          <Select
            label={words.list.sortBy}
            name={nameOf(declaration, 'sort')}
            value={writeSort(query.sort)}
            options={sortsOf(columns, words.ui)}
          />
        </div>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
        ))}
        <Button variant="secondary" icon="search">
          {words.list.find}
        </Button>
      </Form>
    </search>
  );
}

/** For phones, where rows are cards and there are no headings to sort by. */
function sortsOf(
  columns: readonly ListColumn<never>[],
  { sortedAscending, sortedDescending }: { sortedAscending: string; sortedDescending: string },
) {
  return columns.flatMap(({ label, sort }) =>
    sort === undefined
      ? []
      : [
          { value: sort, label: `${label}, ${sortedAscending}` },
          { value: `-${sort}`, label: `${label}, ${sortedDescending}` },
        ],
  );
}
