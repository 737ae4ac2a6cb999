import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { eachRow } from '../../platform/list/each-row.ts';
import { findInList } from '../../platform/list/find-in-list.ts';
import type { FoundList, ListRequest } from '../../platform/list/list-request.ts';
import { byId, byMoment, byText, type SqlList, wordIn } from '../../platform/list/sql-list.ts';
import { type PersonRow, people, toPerson } from './person-store.ts';

export type PeopleSort = 'name' | 'since';
/** `standing`: administrator, locked, or neither. */
export type PeopleFacet = 'standing';
export type PeopleRequest = ListRequest<PeopleSort, PeopleFacet>;

const list: SqlList<PeopleSort, PeopleFacet> = {
  sorts: { name: byText('person.name'), since: byMoment('person.created_at') },
  id: byId('person.id'),
  facets: {
    standing: {
      value: sql`case when person.is_administrator then 'administrator'
        when person.locked_at is not null then 'locked' else 'person' end`,
    },
  },
  // Every address of a person, not only the primary one.
  search: wordIn([
    'person.name',
    sql`(select string_agg(searched.address, ' ') from people.email_address as searched
      where searched.person_id = person.id)`,
  ]),
};

/** A page of everybody with an account. */
export async function findPeopleList(
  database: Kysely<Tables>,
  request: PeopleRequest,
): Promise<FoundList<PersonRow, PeopleFacet>> {
  const found = await findInList(database, people(database), { list, request });
  return { ...found, rows: found.rows.map(toPerson) };
}

/** All of them under the same request, read piece by piece. */
export function eachPerson(database: Kysely<Tables>, request: PeopleRequest): AsyncGenerator<PersonRow> {
  return eachRow(people(database), { list, request }, (rows) => rows.map(toPerson));
}
