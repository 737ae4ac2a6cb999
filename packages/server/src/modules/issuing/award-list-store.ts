import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { eachIds, eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListPage, ListRequest } from '../../platform/list/list-request.ts';
import { pageRows } from '../../platform/list/page-rows.ts';
import { byId, byMoment, byText, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import type { Award } from './award.ts';
import { awardRows, toAward } from './award-row-store.ts';

export type AwardSort = 'awarded' | 'holder' | 'title';
export type AwardFacet = 'status' | 'source' | 'achievement';
export type AwardRequest = ListRequest<AwardSort, AwardFacet>;

interface Asked {
  organisationId: string;
  request: AwardRequest;
  /** Only these; absent: all. */
  awardIds?: readonly string[] | undefined;
  now: Date;
}

/** A page of an organisation's awards with what stands around it. */
export async function findAwardList(
  database: Kysely<Tables>,
  { request, now, ...of }: Asked,
): Promise<FoundList<Award, AwardFacet>> {
  const found = await findInList(database, rowsOf(database, of), { list: listAt(now), request });
  return { ...found, rows: found.rows.map(toAward) };
}

/** The page alone. */
export async function selectAwardList(
  database: Kysely<Tables>,
  { request, now, ...of }: Asked,
): Promise<ListPage<Award>> {
  const page = await pageRows(rowsOf(database, of), { list: listAt(now), request });
  return { ...page, rows: page.rows.map(toAward) };
}

/** All of them under the same request. */
export function eachAward(database: Kysely<Tables>, asked: Asked): AsyncGenerator<Award> {
  const { request, now } = asked;
  return eachRow(rowsOf(database, asked), { list: listAt(now), request }, (rows) => rows.map(toAward));
}

/** Their ids alone, many at a time. */
export function eachAwardIds(database: Kysely<Tables>, asked: Asked): AsyncGenerator<string[]> {
  const { request, now } = asked;
  return eachIds(rowsOf(database, asked), { list: listAt(now), request });
}

function rowsOf(
  database: Kysely<Tables>,
  { organisationId, awardIds }: Pick<Asked, 'organisationId' | 'awardIds'>,
) {
  const rows = awardRows(database).where('award.organisation_id', '=', organisationId);
  return awardIds ? rows.where(sql<boolean>`award.id = any(${[...awardIds]}::text[])`) : rows;
}

function listAt(now: Date): SqlList<AwardSort, AwardFacet> {
  return {
    sorts: {
      awarded: byMoment('award.awarded_at'),
      holder: byText('award.holder_name'),
      title: byText('award.title'),
    },
    id: byId('award.id'),
    facets: {
      status: {
        value: sql`case
          when award.ended_at is not null then 'revoked'
          when award.credential_id is null then 'pending-signature'
          when award.suspended_at is not null then 'suspended'
          when award.expires_at <= ${now} then 'expired'
          else 'issued' end`,
      },
      source: { value: sql.ref('award.source_kind') },
      achievement: { value: sql.ref('award.achievement_id'), name: sql.ref('award.title') },
    },
    search: wordIn(['award.holder_name', 'award.title']),
  };
}
