import { sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** The lasting subject ids of these people; `fresh` makes one for who has none. */
export async function findOrInsertSubjects(
  database: Transaction<Tables>,
  personIds: readonly string[],
  fresh: () => string,
): Promise<Map<string, string>> {
  // In one order, so that two who do this at once wait for each other and not each for the other.
  const people = [...new Set(personIds)].sort();
  if (people.length === 0) return new Map();
  const present = await selectSubjects(database, people);
  const without = people.filter((personId) => !present.has(personId));
  if (without.length === 0) return present;
  await sql`
    insert into issuing.holder (person_id, subject_id)
    select * from unnest(${without}::text[], ${without.map(fresh)}::text[])
    on conflict (person_id) do nothing
  `.execute(database);
  return new Map([...present, ...(await selectSubjects(database, without))]);
}

async function selectSubjects(
  database: Transaction<Tables>,
  people: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('issuing.holder')
    .select(['person_id', 'subject_id'])
    .where(sql<boolean>`person_id = any(${[...people]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.subject_id]));
}
