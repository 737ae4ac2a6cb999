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
 * The addresses of all such clicks, for lists with many values: what the links of a facet have in common is written once.
 * `written` says how a part stands in what the address is for.
 */
export function facetAddresses(
  query: ListQuery,
  written: (part: string) => string,
): (facet: string) => (value: string) => string {
  const pairs = parametersOf(query);
  const parts = pairs.map(([name, value]) => written(writePair(name, value)));
  const [path, and] = [written(query.path), written('&')];
  const places = placesOfFacets(query);
  return (facet) => {
    const name = nameOf(query.declaration, facet);
    const { from, until } = places.get(facet) ?? { from: 0, until: 0 };
    const [before, own, after] = [parts.slice(0, from), parts.slice(from, until), parts.slice(until)];
    const chosen = query.facets[facet] ?? [];
    const start = [...before, ...own].map((part) => `${part}${and}`).join('');
    const end = after.map((part) => `${and}${part}`).join('');
    const without = (value: string) => {
      const all = [...before, ...own.filter((_, index) => chosen[index] !== value), ...after].join(and);
      return all === '' ? path : `${path}?${all}`;
    };
    return (value) =>
      chosen.includes(value) ? without(value) : `${path}?${start}${written(writePair(name, value))}${end}`;
  };
}

/** Which of the parameters are those of each facet, in the order in which `parametersOf` has them. */
function placesOfFacets({ rest, search, facets }: ListQuery): Map<string, { from: number; until: number }> {
  let from = rest.length + (search === '' ? 0 : 1);
  return new Map(
    Object.entries(facets).map(([facet, { length }]) => {
      const place = { from, until: from + length };
      from = place.until;
      return [facet, place];
    }),
  );
}

function writePair(name: string, value: string): string {
  // Most need no escape, and to ask takes longer than to look.
  return /^[\w.-]*$/.test(value) ? `${name}=${value}` : new URLSearchParams([[name, value]]).toString();
}

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
