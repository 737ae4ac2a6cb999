import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Direction, ListPage, ListRequest } from './list-request.ts';
import type { SqlList } from './sql-list.ts';

type Asked = { list: SqlList; request: ListRequest };
type Placed<Row> = Row & { list_place: string[] };

/**
 * One page by keyset: as fast at the end of a long list as at its beginning, and rows that come or go meanwhile neither
 * repeat nor hide another. A page before that would be shorter than its size is the first page.
 */
export async function pageRows<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  asked: Asked,
): Promise<ListPage<Row>> {
  const { list, request } = asked;
  const { size, sort } = request;
  const place = placeOf(asked);
  const isBefore = place !== undefined && request.place?.reading === 'before';
  const direction = isBefore ? opposite(sort.direction) : sort.direction;
  const narrowed = narrow(query, list, request);
  const found = await inOrder(place ? narrowed.where(beyond(place, direction)) : narrowed, list, {
    ...sort,
    direction,
  })
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size) as Placed<Row>[];
  const isMore = found.length > size;
  if (!isBefore) return pageOf(asked, rows, { hasBefore: place !== undefined, hasAfter: isMore });
  if (rows.length < size) return pageRows(query, { list, request: { ...request, place: undefined } });
  return pageOf(asked, rows.reverse(), { hasBefore: isMore, hasAfter: true });
}

/** The rows that have the words and the values. */
export function narrow<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  list: SqlList,
  request: Pick<ListRequest, 'words' | 'facets'>,
): SelectQueryBuilder<DB, TB, Row> {
  const conditions = request.words.map(list.search);
  for (const [facet, { value }] of Object.entries(list.facets)) {
    const wanted = request.facets[facet] ?? [];
    if (wanted.length > 0) conditions.push(sql<SqlBool>`${value}::text = any(${[...wanted]}::text[])`);
  }
  return conditions.reduce((narrowed, condition) => narrowed.where(condition), query);
}

function inOrder<DB, TB extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, TB, Row>,
  list: SqlList,
  sort: ListRequest['sort'],
) {
  const key = keyOf(list, sort.by);
  const order = sort.direction === 'ascending' ? sql`asc` : sql`desc`;
  return query
    .select(sql<string[]>`array[${key.written}, ${list.id.written}]`.as('list_place'))
    .orderBy(sql`${key.by} ${order}`)
    .orderBy(sql`${list.id.by} ${order}`);
}

/** Undefined on the first page, and for a place that is none. */
function placeOf({ list, request }: Asked) {
  if (!request.place) return undefined;
  const [by, text, id, ...more] = readCursor(request.place.cursor) ?? [];
  if (by !== request.sort.by || typeof text !== 'string' || typeof id !== 'string' || more.length > 0)
    return undefined;
  const key = keyOf(list, by);
  const [from, fromId] = [key.read(text), list.id.read(id)];
  if (!from || !fromId) return undefined;
  return { keys: sql`(${key.by}, ${list.id.by})`, at: sql`(${from}, ${fromId})` };
}

function beyond({ keys, at }: { keys: RawBuilder<unknown>; at: RawBuilder<unknown> }, direction: Direction) {
  return direction === 'ascending' ? sql<SqlBool>`${keys} > ${at}` : sql<SqlBool>`${keys} < ${at}`;
}

function pageOf<Row>(
  { request }: Asked,
  rows: Placed<Row>[],
  { hasBefore, hasAfter }: { hasBefore: boolean; hasAfter: boolean },
): ListPage<Row> {
  const [first, last] = [rows[0], rows.at(-1)];
  const cursorOf = ({ list_place }: Placed<Row>) => writeCursor([request.sort.by, ...list_place]);
  return {
    rows,
    ...(first && hasBefore ? { before: cursorOf(first) } : {}),
    ...(last && hasAfter ? { after: cursorOf(last) } : {}),
  };
}

function keyOf(list: SqlList, sort: string) {
  const key = Object.hasOwn(list.sorts, sort) ? list.sorts[sort] : undefined;
  if (!key) throw new Error(`The list knows no sort ${sort}.`);
  return key;
}

function opposite(direction: Direction): Direction {
  return direction === 'ascending' ? 'descending' : 'ascending';
}
