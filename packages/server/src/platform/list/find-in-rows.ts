import { readCursor, writeCursor } from '../cursor.ts';
import { foldText } from '../fold-text.ts';
import {
  type FacetCounts,
  type FoundList,
  type ListPage,
  type ListRequest,
  mostValues,
} from './list-request.ts';

/** What a short list, whose rows are all at hand, can be sorted and narrowed by. */
export interface ShortList<Row, Sort extends string = string, Facet extends string = string> {
  id: (row: Row) => string;
  sorts: { readonly [sort in Sort]: (row: Row) => string | number | Date };
  /** The values of a row, each with what people call it where only the row knows that. */
  facets: { readonly [facet in Facet]: (row: Row) => readonly string[] };
  /** Where words are looked for. */
  text: (row: Row) => string;
}

/** The same as `findInList`, over rows that are few by a bound of their own. */
export function findInRows<Row, Sort extends string, Facet extends string>(
  rows: readonly Row[],
  { list, request }: { list: ShortList<Row, Sort, Facet>; request: ListRequest<Sort, Facet> },
): FoundList<Row, Facet> {
  const fitting = fittingRows(rows, { list, request });
  const facets = Object.fromEntries(
    (Object.keys(list.facets) as Facet[]).map((facet) => {
      const others = { ...request, facets: { ...request.facets, [facet]: [] } };
      return [facet, countValues(fittingRows(rows, { list, request: others }).flatMap(list.facets[facet]))];
    }),
  ) as { [facet in Facet]: FacetCounts };
  return {
    ...pageOf(fitting, { list, request }),
    total: { count: fitting.length, isMore: false },
    facets,
  };
}

/** The rows that fit, in order. */
export function fittingRows<Row, Sort extends string, Facet extends string>(
  rows: readonly Row[],
  { list, request }: { list: ShortList<Row, Sort, Facet>; request: ListRequest<Sort, Facet> },
): Row[] {
  const words = request.words.map(foldText);
  const wanted = (Object.keys(list.facets) as Facet[]).filter((facet) => request.facets[facet].length > 0);
  return rows
    .filter((row) => {
      const text = words.length > 0 ? foldText(list.text(row)) : '';
      return (
        words.every((word) => text.includes(word)) &&
        wanted.every((facet) =>
          list.facets[facet](row).some((value) => request.facets[facet].includes(value)),
        )
      );
    })
    .sort((one, other) => compare(keysOf(list, request, one), keysOf(list, request, other), request));
}

type Keys = readonly [string | number, string];

function pageOf<Row>(
  fitting: readonly Row[],
  { list, request }: { list: ShortList<Row>; request: ListRequest },
): ListPage<Row> {
  const { size, place } = request;
  const border = place && readKeys(place.cursor, request.sort.by, keysOfFirst(fitting, { list, request }));
  const placed = (row: Row) => (border ? compare(keysOf(list, request, row), border, request) : 1);
  const before = fitting.filter((row) => placed(row) < 0).length;
  const after = fitting.findIndex((row) => placed(row) > 0);
  const start = place?.reading === 'before' && border ? Math.max(0, before - size) : Math.max(0, after);
  const rows = fitting.slice(start, start + size);
  const cursorOf = (row: Row) => writeCursor([request.sort.by, ...keysOf(list, request, row)]);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    ...(first !== undefined && start > 0 ? { before: cursorOf(first) } : {}),
    ...(last !== undefined && start + size < fitting.length ? { after: cursorOf(last) } : {}),
  };
}

function keysOf<Row>(list: ShortList<Row>, { sort }: Pick<ListRequest, 'sort'>, row: Row): Keys {
  const value = list.sorts[sort.by]?.(row) ?? '';
  if (value instanceof Date) return [value.getTime(), list.id(row)];
  return [typeof value === 'string' ? foldText(value).slice(0, 40) : value, list.id(row)];
}

function keysOfFirst<Row>(
  [first]: readonly Row[],
  { list, request }: { list: ShortList<Row>; request: ListRequest },
): Keys | undefined {
  return first === undefined ? undefined : keysOf(list, request, first);
}

/** Undefined for what no row of this list was sorted by. */
function readKeys(cursor: string, sort: string, like: Keys | undefined): Keys | undefined {
  const [by, key, id, ...more] = readCursor(cursor) ?? [];
  if (by !== sort || key === undefined || typeof id !== 'string' || more.length > 0) return undefined;
  return typeof key === typeof like?.[0] ? [key, id] : undefined;
}

function compare(one: Keys, other: Keys, { sort }: Pick<ListRequest, 'sort'>): number {
  const ascending = order(one[0], other[0]) || order(one[1], other[1]);
  return sort.direction === 'ascending' ? ascending : -ascending;
}

function order(one: string | number, other: string | number): number {
  if (typeof one === 'string' || typeof other === 'string')
    return String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
  return one - other;
}

function countValues(values: readonly string[]): FacetCounts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count);
  return { values: sorted.slice(0, mostValues), isMore: false };
}
