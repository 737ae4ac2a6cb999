import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import { type FoundList, type ListRequest, mostCounted } from '../../platform/list/list-request.ts';
import { byId, byMoment, byText, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import type { Case, Queue } from './case.ts';
import { toCase } from './case-store.ts';

export type CaseSort = 'due' | 'opened' | 'title';
export type CaseFacet = 'kind' | 'state' | 'claimed';

export interface QueueQuery {
  organisationId: string;
  kinds: readonly string[];
  queue: Queue;
  personId: string;
  now: Date;
  request: ListRequest<CaseSort, CaseFacet>;
}

/** Who is called so, by word: names belong to another module. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** A page of what an organisation has to decide, with what stands around it. */
export async function findQueue(
  database: Kysely<Tables>,
  query: QueueQuery,
  named: Named,
): Promise<FoundList<Case, CaseFacet>> {
  const { request } = query;
  const found = await findInList(database, casesIn(database, query).selectAll(), {
    list: listOf(named),
    request,
  });
  return { ...found, rows: found.rows.map(toCase) };
}

/** All of it under the same request, each piece as `make` hands it on. */
export function eachCase<Made>(
  database: Kysely<Tables>,
  query: QueueQuery & { named: Named },
  make: (piece: Case[]) => Promise<Made[]>,
): AsyncGenerator<Made> {
  const asked = { list: listOf(query.named), request: query.request };
  return eachRow(casesIn(database, query).selectAll(), asked, (rows) => make(rows.map(toCase)));
}

/** Everybody whose name may be looked for. */
export async function selectAskers(database: Kysely<Tables>, query: QueueQuery): Promise<string[]> {
  const rows = await casesIn(database, query).select('asker_id').distinct().limit(mostCounted).execute();
  return rows.map((row) => row.asker_id);
}

function listOf(named: Named): SqlList<CaseSort, CaseFacet> {
  const inText = wordIn(['title', 'wish', 'statement']);
  return {
    sorts: { due: byMoment('due_at'), opened: byMoment('opened_at'), title: byText('title') },
    id: byId('id'),
    facets: {
      kind: { value: sql.ref('kind') },
      state: { value: sql.ref('state') },
      claimed: { value: sql`coalesce(claimed_by, 'nobody')` },
    },
    search: (word): RawBuilder<SqlBool> =>
      sql`(${inText(word)} or asker_id = any(${[...(named.get(word) ?? [])]}::text[]))`,
  };
}

function casesIn(database: Kysely<Tables>, { organisationId, kinds, queue, personId, now }: QueueQuery) {
  let cases = database
    .selectFrom('cases.matter')
    .where('organisation_id', '=', organisationId)
    .where('kind', 'in', kinds)
    .where('state', queue === 'closed' ? '<>' : '=', 'open');
  if (queue === 'mine') cases = cases.where('claimed_by', '=', personId);
  if (queue === 'overdue') cases = cases.where('due_at', '<', now);
  return cases;
}
