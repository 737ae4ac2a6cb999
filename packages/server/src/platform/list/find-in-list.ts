import type { QueryExecutorProvider, SelectQueryBuilder } from 'kysely';
import { countList } from './count-list.ts';
import type { FoundList, ListPage, ListRequest } from './list-request.ts';
import { pageRows } from './page-rows.ts';
import type { SqlList } from './sql-list.ts';

/** A page of a list in the database, with its total and the counts of its facets. */
export async function findInList<DB, TB extends keyof DB, Row, Sort extends string, Facet extends string>(
  database: QueryExecutorProvider,
  query: SelectQueryBuilder<DB, TB, Row>,
  { list, request }: { list: SqlList<Sort, Facet>; request: ListRequest<Sort, Facet> },
): Promise<FoundList<Row, Facet>> {
  const bare = query.clearSelect();
  const [page, { total, facets }] = await Promise.all([
    pageOrFirst(query, { list, request }),
    countList(database, bare, { list, request }),
  ]);
  return { ...page, total, facets };
}

/** Everything behind the place may have gone since the link was made; then the list begins anew. */
async function pageOrFirst<DB, TB extends keyof DB, Row, Sort extends string, Facet extends string>(
  query: SelectQueryBuilder<DB, TB, Row>,
  asked: { list: SqlList<Sort, Facet>; request: ListRequest<Sort, Facet> },
): Promise<ListPage<Row>> {
  const page = await pageRows(query, asked);
  if (page.rows.length > 0 || !asked.request.place) return page;
  return pageRows(query, { ...asked, request: { ...asked.request, place: undefined } });
}
