import type { ListRequest, Place } from '../../platform/list/list-request.ts';
import { type ListQuery, nameOf, ownSort, writeSort } from './list-query.ts';

/** What a link changes; everything else stays as it is, but a change of what is shown begins at the first page. */
export type ListChange = Partial<Pick<ListQuery, 'search' | 'facets' | 'fields' | 'sort' | 'size'>> & {
  place?: Place | undefined;
  isFile?: boolean;
};

/** The address of the same list with a change. What stands there by itself is not written, so addresses stay short. */
export function listAddress(query: ListQuery, change: ListChange = {}): string {
  const pairs = new URLSearchParams(parametersOf(query, change));
  return pairs.size > 0 ? `${query.path}?${pairs}` : query.path;
}

/** The list without anything that narrows it. */
export function clearedAddress(query: ListQuery): string {
  const nothing = (of: { readonly [name: string]: unknown }) => Object.keys(of);
  return listAddress(query, {
    search: '',
    facets: Object.fromEntries(nothing(query.facets).map((facet) => [facet, []])),
    fields: Object.fromEntries(nothing(query.fields).map((field) => [field, ''])),
  });
}

/** One value of a facet more, or less when it is chosen. */
export function toggled(query: ListQuery, facet: string, value: string): ListChange {
  const chosen = query.facets[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { facets: { ...query.facets, [facet]: values } };
}

/**
 * The address of each such click, for a facet of many values: what all of them have in common is written once. `written`
 * says how the parts stand in what the address is for.
 */
export function toggledAddresses(
  query: ListQuery,
  facet: string,
  written: (part: string) => string,
): (value: string) => string {
  const chosen = query.facets[facet] ?? [];
  const pairs = parametersOf(query, { facets: { ...query.facets, [facet]: [mark] } });
  const place = pairs.findIndex(([, value]) => value === mark);
  const name = pairs[place]?.[0] ?? facet;
  const part = (of: [string, string][]) => written(new URLSearchParams(of).toString());
  const own = new Map(chosen.map((value) => [value, part([[name, value]])]));
  const [before, after] = [part(pairs.slice(0, place)), part(pairs.slice(place + 1))];
  const [path, and] = [written(query.path), written('&')];
  return (value) => {
    const others = [...own].flatMap(([other, said]) => (other === value ? [] : [said]));
    const more = own.has(value) ? [] : [part([[name, value]])];
    const all = [before, ...others, ...more, after].filter((said) => said !== '').join(and);
    return all === '' ? path : `${path}?${all}`;
  };
}

/** No parameter holds it. */
const mark = '\0';

/** The next click on a heading: another column begins in its own direction, the same one turns round. */
export function sortedBy({ sort, declaration }: ListQuery, by: string): ListRequest['sort'] {
  if (sort.by !== by) return { by, direction: declaration.sorts[by] ?? 'ascending' };
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Name and value of each parameter, in a fixed order. */
export function parametersOf(query: ListQuery, change: ListChange = {}): [string, string][] {
  const { search, facets, fields, sort, size } = { ...query, ...change };
  const { declaration, rest } = query;
  const isOwn = writeSort(sort) === writeSort(ownSort(declaration));
  const own: [string, string][] = [
    ['q', search],
    ...Object.entries(facets).flatMap(([facet, values]) =>
      values.map((value): [string, string] => [facet, value]),
    ),
    ...Object.entries(fields),
    ['sort', isOwn ? '' : writeSort(sort)],
    ['size', size === (declaration.size ?? 25) ? '' : String(size)],
    change.place ? [change.place.reading, change.place.cursor] : ['after', ''],
    ['file', change.isFile ? 'csv' : ''],
  ];
  return [
    ...rest.map(([name, value]): [string, string] => [name, value]),
    ...own
      .filter(([, value]) => value !== '')
      .map(([name, value]): [string, string] => [nameOf(declaration, name), value]),
  ];
}
