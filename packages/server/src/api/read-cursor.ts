import { readCursor, writeCursor } from '../platform/cursor.ts';
import type { Place as PlaceInList } from '../platform/list/list-request.ts';
import { Refusal } from '../platform/refusal.ts';
import { say } from './refusals.ts';

/** The last row of the page before, by the moment and the id that lists are sorted by. */
export interface Place {
  at: Date;
  id: string;
}

/** The year 9999, in milliseconds: no moment of ours lies further from 1970. */
const furthest = Date.UTC(9999, 0);

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value);
}

/** Undefined at the beginning; refuses what no answer of ours gave. */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [at, id, ...more] = readCursor(cursor) ?? [];
  const isOurs = typeof at === 'number' && Math.abs(at) <= furthest && isId(id) && more.length === 0;
  if (!isOurs) throw cursorUnknown();
  return { at: new Date(at), id };
}

/** The same in a list that is read by `platform/list`, sorted by moments. */
export function placeInList(cursor: string | undefined, sort: string): PlaceInList | undefined {
  if (cursor === undefined) return undefined;
  const [by, at, id, ...more] = readCursor(cursor) ?? [];
  const isOurs = by === sort && /^-?\d{1,17}$/.test(String(at)) && isId(id);
  if (!isOurs || more.length > 0) throw cursorUnknown();
  return { cursor, reading: 'after' };
}

/** The number of the last row of the page before, of rows that are numbered from 1. */
export function numberOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [number, ...more] = readCursor(cursor) ?? [];
  const isRow = typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 2 ** 31;
  if (!isRow || more.length > 0) throw cursorUnknown();
  return number;
}

/** A page of so many numbered rows, of which one more was looked for. */
export function numberedPage<Row extends { number: number }, Item>(
  rows: readonly Row[],
  { limit, item }: { limit: number; item: (row: Row) => Item },
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(item);
  return !last || rows.length <= limit ? { items } : { items, next: writeCursor([last.number]) };
}

function cursorUnknown(): Refusal {
  return new Refusal('invalid', say('api.malformed'), { cursor: say('api.cursor-unknown') });
}

/**
 * A page of so many, of rows of which one more was looked for: whether there is that one says whether there is a next
 * page.
 */
export function pageUpTo<Row, Item>(
  rows: readonly Row[],
  { limit, place, item }: { limit: number; place: (row: Row) => Place; item: (row: Row) => Item },
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(item);
  if (!last || rows.length <= limit) return { items };
  const { at, id } = place(last);
  return { items, next: writeCursor([at.getTime(), id]) };
}
