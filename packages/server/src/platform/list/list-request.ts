import { oneLine } from '../plain-text.ts';

/** What a reader wants to see of a list. Made from an address by `web/list`, so everything in it is bounded. */
export interface ListRequest<Sort extends string = string, Facet extends string = string> {
  /** Each of them must be somewhere in a row. */
  words: readonly string[];
  /** A row has one of the values of each facet that names any. */
  facets: { readonly [facet in Facet]: readonly string[] };
  sort: { by: Sort; direction: Direction };
  /** Absent on the first page. */
  place?: Place | undefined;
  size: number;
}

export type Direction = 'ascending' | 'descending';

/** A cursor from a page's `before` or `after`, and on which side of it to read. One that is none of ours is passed over. */
export interface Place {
  cursor: string;
  reading: 'after' | 'before';
}

/** One page; each cursor is there when there is something on its side. */
export interface ListPage<Row> {
  rows: Row[];
  before?: string;
  after?: string;
}

/** Counted up to a bound; `isMore` says that there are more than `count`. */
export interface Count {
  count: number;
  isMore: boolean;
}

/** A value of a facet, and how many rows have it under all the other facets. */
export interface FacetValue {
  value: string;
  count: number;
  /** What people call it, where the rows know that. */
  name?: string;
}

export interface FacetCounts {
  /** The most frequent first. */
  values: FacetValue[];
  /** Not every row was counted. */
  isMore: boolean;
}

/** A page with what stands around it. */
export interface FoundList<Row, Facet extends string = string> extends ListPage<Row> {
  total: Count;
  facets: { [facet in Facet]: FacetCounts };
}

/** No list counts further: a page of it must not take longer than the rows that it shows. */
export const mostCounted = 100_000;

/** No facet shows more values. */
export const mostValues = 100;

const mostWords = 8;

/** The words of what somebody looks for. */
export function wordsIn(search: string): string[] {
  return oneLine(search).split(' ').filter(Boolean).slice(0, mostWords);
}
