import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListRequest } from '../../platform/list/list-request.ts';
import { byId, byMoment, byText, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import { stageInSql } from './claim-reach-store.ts';
import { type Claim, openClaims, toClaim } from './claim-store.ts';

export type ClaimSort = 'sent' | 'address' | 'title';
export type ClaimFacet = 'edition' | 'stage' | 'list';

export interface WaitingQuery {
  organisationId: string;
  request: ListRequest<ClaimSort, ClaimFacet>;
}

const list: SqlList<ClaimSort, ClaimFacet> = {
  sorts: { sent: byMoment('sent_at'), address: byText('address'), title: byText('title') },
  id: byId('id'),
  facets: {
    edition: { value: sql.ref('edition_id'), name: sql.ref('title') },
    stage: { value: stageInSql },
    list: { value: sql`coalesce(list_id, '')` },
  },
  search: wordIn(['address', 'title']),
};

/** A page of what nobody has taken yet. */
export async function findOpenClaims(
  database: Kysely<Tables>,
  query: WaitingQuery,
): Promise<FoundList<Claim, ClaimFacet>> {
  const found = await findInList(database, claimsIn(database, query), { list, request: query.request });
  return { ...found, rows: found.rows.map(toClaim) };
}

/** All of it under the same request, read piece by piece. */
export function eachOpenClaim(database: Kysely<Tables>, query: WaitingQuery): AsyncGenerator<Claim> {
  return eachRow(claimsIn(database, query), { list, request: query.request }, (rows) => rows.map(toClaim));
}

function claimsIn(database: Kysely<Tables>, { organisationId }: WaitingQuery) {
  return openClaims(database).where('organisation_id', '=', organisationId);
}

/** A page of all that was given to addresses, taken or not. */
export async function findClaims(
  database: Kysely<Tables>,
  query: WaitingQuery,
): Promise<FoundList<Claim, ClaimFacet>> {
  const found = await findInList(database, allIn(database, query), { list, request: query.request });
  return { ...found, rows: found.rows.map(toClaim) };
}

export function eachClaim(database: Kysely<Tables>, query: WaitingQuery): AsyncGenerator<Claim> {
  return eachRow(allIn(database, query), { list, request: query.request }, (rows) => rows.map(toClaim));
}

function allIn(database: Kysely<Tables>, { organisationId }: WaitingQuery) {
  return database.selectFrom('issuing.claim').selectAll().where('organisation_id', '=', organisationId);
}
