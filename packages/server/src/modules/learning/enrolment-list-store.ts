import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import { type FoundList, type ListRequest, mostCounted } from '../../platform/list/list-request.ts';
import { byId, byMoment, type SqlList } from '../../platform/list/sql-list.ts';
import { type Enrolment, enrolmentOf } from './enrolment-store.ts';

export type EnrolmentSort = 'enrolled';
export type EnrolmentFacet = 'state' | 'edition';

export interface EnrolmentQuery {
  organisationId: string;
  achievementId: string;
  request: ListRequest<EnrolmentSort, EnrolmentFacet>;
}

/** Who is called so, by word: names belong to another module. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** A page of those who learn an achievement, over all its editions, with what stands around it. */
export async function findEnrolmentList(
  database: Database,
  query: EnrolmentQuery,
  named: Named,
): Promise<FoundList<Enrolment, EnrolmentFacet>> {
  const asked = { list: listOf(named), request: query.request };
  const found = await findInList(database, enrolmentsIn(database, query).selectAll(), asked);
  return { ...found, rows: found.rows.map(enrolmentOf) };
}

/** All of them under the same request, each piece as `make` hands it on. */
export function eachEnrolment<Made>(
  database: Database,
  query: EnrolmentQuery & { named: Named },
  make: (piece: Enrolment[]) => Promise<Made[]>,
): AsyncGenerator<Made> {
  const asked = { list: listOf(query.named), request: query.request };
  return eachRow(enrolmentsIn(database, query).selectAll(), asked, (rows) => make(rows.map(enrolmentOf)));
}

/** Everybody whose name may be looked for. */
export async function selectLearnerIds(database: Database, query: EnrolmentQuery): Promise<string[]> {
  const rows = await enrolmentsIn(database, query)
    .select('person_id')
    .distinct()
    .limit(mostCounted)
    .execute();
  return rows.map((row) => row.person_id);
}

function listOf(named: Named): SqlList<EnrolmentSort, EnrolmentFacet> {
  return {
    sorts: { enrolled: byMoment('enrolled_at') },
    id: byId('id'),
    facets: {
      state: { value: sql.ref('status') },
      edition: { value: sql.ref('edition_id') },
    },
    search: (word): RawBuilder<SqlBool> => sql`person_id = any(${[...(named.get(word) ?? [])]}::text[])`,
  };
}

function enrolmentsIn(database: Database, { organisationId, achievementId }: EnrolmentQuery) {
  return database
    .selectFrom('learning.enrolment')
    .where('achievement_id', '=', achievementId)
    .where('organisation_id', '=', organisationId);
}
