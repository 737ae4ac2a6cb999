import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListRequest } from '../../platform/list/list-request.ts';
import { byId, byMoment, byText, byWholeNumber, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import { type Application, toApplication } from './application-store.ts';

export type ApplicationSort = 'turn' | 'sent' | 'name';
export type ApplicationFacet = 'state' | 'kind';
export type ApplicationRequest = ListRequest<ApplicationSort, ApplicationFacet>;

/** Those that wait come first, the oldest of them before the others; then what was decided last. */
const turn = sql`(case when state = 'waiting' then extract(epoch from created_at) - 1000000000000
  else -extract(epoch from coalesce(decided_at, created_at)) end)::bigint`;

const list: SqlList<ApplicationSort, ApplicationFacet> = {
  sorts: { turn: byWholeNumber(turn), sent: byMoment('created_at'), name: byText('name') },
  id: byId('id'),
  facets: { state: { value: sql.ref('state') }, kind: { value: sql.ref('kind') } },
  search: wordIn(['name', 'slug', 'contact']),
};

/** A page of what was applied for; what was withdrawn is not there. */
export async function findApplications(
  database: Kysely<Tables>,
  request: ApplicationRequest,
): Promise<FoundList<Application, ApplicationFacet>> {
  const found = await findInList(database, applications(database), { list, request });
  return { ...found, rows: found.rows.map(toApplication) };
}

/** All of it under the same request, each piece as `make` hands it on. */
export function eachApplication<Made>(
  database: Kysely<Tables>,
  request: ApplicationRequest,
  make: (piece: Application[]) => Promise<Made[]>,
): AsyncGenerator<Made> {
  return eachRow(applications(database), { list, request }, (rows) => make(rows.map(toApplication)));
}

function applications(database: Kysely<Tables>) {
  return database.selectFrom('organisations.application').selectAll().where('state', '<>', 'withdrawn');
}
