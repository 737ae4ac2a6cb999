import { type QueryExecutorProvider, type SelectQueryBuilder, sql } from 'kysely';
import {
  type Count,
  type FacetCounts,
  type FacetValue,
  type ListRequest,
  mostCounted,
  mostValues,
} from './list-request.ts';
import { narrow } from './page-rows.ts';
import type { SqlList } from './sql-list.ts';

/** How many rows fit. */
export async function countRows<DB, TB extends keyof DB>(
  database: QueryExecutorProvider,
  query: SelectQueryBuilder<DB, TB, unknown>,
  { list, request }: { list: SqlList; request: ListRequest },
): Promise<Count> {
  const fitting = narrow(query, list, request)
    .select(sql<number>`1`.as('one'))
    .limit(mostCounted + 1);
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (${fitting}) as fitting
  `.execute(database);
  const total = rows[0]?.total ?? 0;
  return { count: Math.min(total, mostCounted), isMore: total > mostCounted };
}

/** How many rows each value would leave: all facets narrow but this one itself. */
export async function countFacet<DB, TB extends keyof DB, Facet extends string>(
  database: QueryExecutorProvider,
  query: SelectQueryBuilder<DB, TB, unknown>,
  {
    list,
    request,
    facet,
  }: { list: SqlList<string, Facet>; request: ListRequest<string, Facet>; facet: Facet },
): Promise<FacetCounts> {
  const { value, name } = list.facets[facet];
  const others = { ...request, facets: { ...request.facets, [facet]: [] } };
  const fitting = narrow(query, list, others)
    .select([sql`${value}::text`.as('value'), sql`${name ?? sql`null`}::text`.as('name')])
    .limit(mostCounted + 1);
  const { rows } = await sql<{ value: string; name: string | null; count: number; counted: number }>`
    select value, max(name) as name, count(*)::int as count, (sum(count(*)) over ())::int as counted
    from (${fitting}) as fitting
    group by value order by count(*) desc, value limit ${mostValues}
  `.execute(database);
  return { values: rows.map(toValue), isMore: (rows[0]?.counted ?? 0) > mostCounted };
}

function toValue(row: { value: string; name: string | null; count: number }): FacetValue {
  return { value: row.value, count: row.count, ...(row.name === null ? {} : { name: row.name }) };
}
