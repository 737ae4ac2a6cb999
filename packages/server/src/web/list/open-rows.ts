import { findInRows, fittingRows, type ShortList } from '../../platform/list/find-in-rows.ts';
import type { DataTableProps } from './data-table.tsx';
import type { ListColumn } from './list-column.ts';
import { listFile } from './list-file.ts';
import type { ListQuery } from './list-query.ts';

/** What a `DataTable` shows of a list, as its route hands it to its page. */
export type OpenList<Row> = Pick<DataTableProps<Row>, 'query' | 'found' | 'columns'>;

interface Asked<Row, Sort extends string, Facet extends string> {
  list: ShortList<Row, Sort, Facet>;
  query: ListQuery<Sort, Facet>;
  columns: readonly ListColumn<Row, Sort>[];
}

/** A page of a short list. */
export function openRows<Row, Sort extends string, Facet extends string>(
  rows: readonly Row[],
  { list, query, columns }: Asked<Row, Sort, Facet>,
): OpenList<Row> {
  return { query, columns, found: findInRows(rows, { list, request: query }) };
}

/** The same list as a file. */
export function fileOfRows<Row, Sort extends string, Facet extends string>(
  name: string,
  rows: readonly Row[],
  { list, query, columns }: Asked<Row, Sort, Facet>,
): Promise<Response> {
  return listFile(name, columns, fittingRows(rows, { list, request: query }));
}
