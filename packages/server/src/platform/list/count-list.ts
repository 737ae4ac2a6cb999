import { type QueryExecutorProvider, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import {
  type FacetCounts,
  type FoundList,
  type ListRequest,
  mostCounted,
  mostValues,
} from './list-request.ts';
import { narrow } from './page-rows.ts';
import type { SqlList } from './sql-list.ts';

interface Asked<Facet extends string> {
  list: SqlList<string, Facet>;
  request: ListRequest<string, Facet>;
}

type Counts<Facet extends string> = Pick<FoundList<unknown, Facet>, 'total' | 'facets'>;

/**
 * How many rows fit, and how many each value of a facet would leave: all facets narrow but that one itself. A search
 * looks at every row, so what is narrowed alike is counted in one go.
 */
export async function countList<DB, TB extends keyof DB, Facet extends string>(
  database: QueryExecutorProvider,
  query: SelectQueryBuilder<DB, TB, unknown>,
  { list, request }: Asked<Facet>,
): Promise<Counts<Facet>> {
  const facets = Object.keys(list.facets) as Facet[];
  const isChosen = (facet: Facet) => request.facets[facet].length > 0;
  const chosen = facets.filter(isChosen);
  const others = facets.filter((facet) => !isChosen(facet));
  const [{ total, facets: alike }, ...own] = await Promise.all([
    countAlike(database, query, { list, request, facets: others }),
    ...chosen.map((facet) =>
      countAlike(database, query, {
        list,
        request: { ...request, facets: { ...request.facets, [facet]: [] } },
        facets: [facet],
      }),
    ),
  ]);
  const found = new Map(own.map((counts, index) => [chosen[index], counts.facets]));
  return { total, facets: byName(facets, (facet) => (found.get(facet) ?? alike)[facet]) };
}

interface Counted {
  facet: number;
  value: string | null;
  name: string | null;
  count: number;
}

/** Row number -1 is the total. */
async function countAlike<DB, TB extends keyof DB, Facet extends string>(
  database: QueryExecutorProvider,
  query: SelectQueryBuilder<DB, TB, unknown>,
  { list, request, facets }: Asked<Facet> & { facets: readonly Facet[] },
): Promise<Counts<Facet>> {
  const shown = facets.flatMap((facet, index) => {
    const { value, name } = list.facets[facet];
    return [sql`${value}::text`.as(`value_${index}`), sql`${name ?? sql`null`}::text`.as(`name_${index}`)];
  });
  const fitting = narrow(query, list, request)
    .select([sql`1`.as('one'), ...shown])
    .limit(mostCounted + 1);
  const { rows } = await sql<Counted>`
    with fitting as materialized (${fitting})
    select -1 as facet, null as value, null as name, count(*)::int as count from fitting
    ${sql.join(
      facets.map((_, index) => valuesOf(index)),
      sql` `,
    )}
  `.execute(database);
  const byFacet = Map.groupBy(rows, ({ facet }) => facet);
  const counted = byFacet.get(-1)?.[0]?.count ?? 0;
  const isMore = counted > mostCounted;
  return {
    total: { count: Math.min(counted, mostCounted), isMore },
    facets: byName(facets, (_, index) => ({ values: (byFacet.get(index) ?? []).map(toValue), isMore })),
  };
}

/** The most frequent first. */
function valuesOf(index: number): RawBuilder<unknown> {
  const [value, name] = [sql.ref(`value_${index}`), sql.ref(`name_${index}`)];
  return sql`union all (
    select ${sql.lit(index)}, ${value}, max(${name}), count(*)::int as count from fitting
    group by ${value} order by count desc, ${value} limit ${sql.lit(mostValues)}
  )`;
}

function toValue({ value, count, name }: Counted) {
  return { value: value ?? '', count, ...(name === null ? {} : { name }) };
}

function byName<Facet extends string>(
  facets: readonly Facet[],
  countsOf: (facet: Facet, index: number) => FacetCounts,
) {
  return Object.fromEntries(facets.map((facet, index) => [facet, countsOf(facet, index)])) as {
    [facet in Facet]: FacetCounts;
  };
}
