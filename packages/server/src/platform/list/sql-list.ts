import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * What a list in the database can be sorted and narrowed by. Columns are named as in the query that reads the rows, such
 * as `award.awarded_at`; no sort and no facet may be null.
 */
export interface SqlList<Sort extends string = string, Facet extends string = string> {
  sorts: { readonly [sort in Sort]: SortKey };
  /** Unique, so that rows which are equal in what is sorted by keep their places. */
  id: SortKey;
  facets: { readonly [facet in Facet]: SqlFacet };
  /** Whether a row has this word. */
  search: (word: string) => RawBuilder<SqlBool>;
}

export interface SqlFacet {
  value: RawBuilder<unknown>;
  /** One name a value; of several, the last of the alphabet. */
  name?: RawBuilder<unknown>;
}

/** What is sorted by, with its way into a cursor and back. */
export interface SortKey {
  by: RawBuilder<unknown>;
  /** As text, to the last digit. */
  written: RawBuilder<string>;
  /** Undefined for a text that was not written so. */
  read: (text: string) => RawBuilder<unknown> | undefined;
}

/** Microseconds: what the database keeps is finer than a `Date`. */
export function byMoment(column: string): SortKey {
  const by = sql.ref(column);
  return {
    by,
    written: sql<string>`(extract(epoch from ${by}) * 1000000)::bigint::text`,
    read: (text) =>
      /^-?\d{1,17}$/.test(text)
        ? sql`(timestamptz 'epoch' + ${text}::bigint * interval '1 microsecond')`
        : undefined,
  };
}

/** Without case and accents, by the first letters: the rest is for the tie-breaker. */
export function byText(column: string): SortKey {
  const by = sql`left(platform.fold_text(${sql.ref(column)}), 40)`;
  return { by, written: sql<string>`${by}`, read: textOf };
}

/** As it is, for ids. */
export function byId(column: string): SortKey {
  const by = sql.ref(column);
  return { by, written: sql<string>`${by}`, read: textOf };
}

export function byWholeNumber(column: string | RawBuilder<unknown>): SortKey {
  const by = typeof column === 'string' ? sql.ref(column) : column;
  return {
    by,
    written: sql<string>`${by}::text`,
    read: (text) => (/^-?\d{1,18}$/.test(text) ? sql`${text}::bigint` : undefined),
  };
}

/** Looks for a word anywhere in these texts, each a column or an expression, without case and accents. */
export function wordIn(texts: readonly (string | RawBuilder<unknown>)[]): SqlList['search'] {
  const parts = texts.map((text) => (typeof text === 'string' ? sql.ref(text) : text));
  const text = sql`concat_ws(' ', ${sql.join(parts)})`;
  return (word) => sql<SqlBool>`strpos(platform.fold_text(${text}), platform.fold_text(${word})) > 0`;
}

// PostgreSQL keeps no text with a zero in it, and says so with a fault.
function textOf(text: string): RawBuilder<unknown> | undefined {
  return text.includes('\0') ? undefined : sql`${text}::text`;
}
