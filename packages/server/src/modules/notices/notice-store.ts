import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../database/tables.ts';
import type { NewNotice, Notice } from './notice.ts';

const paramsFormat = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]),
);

/** Ids of those that their persons had not yet. */
export async function insertNotices(
  database: Kysely<Tables>,
  notices: readonly (NewNotice & { id: string; mail: 'none' | 'due' | 'sent'; createdAt: Date })[],
): Promise<Set<string>> {
  // In one order, so that two who tell the same at once wait for each other and not each for the other.
  const given = notices
    .map((notice) => ({
      id: notice.id,
      person_id: notice.personId,
      key: notice.key,
      code: notice.said.code,
      params: notice.said.params ?? {},
      path: notice.path,
      mail: notice.mail,
      created_at: notice.createdAt,
    }))
    .sort((one, other) => (one.person_id < other.person_id ? -1 : 1));
  const { rows } = await sql<{ id: string }>`
    insert into notices.notice (id, person_id, key, code, params, path, mail, created_at)
    select id, person_id, key, code, params, path, mail, created_at
    from json_to_recordset(${JSON.stringify(given)}::json) as given (id text, person_id text, key text,
      code text, params jsonb, path text, mail text, created_at timestamptz)
    on conflict (person_id, key) do nothing
    returning id
  `.execute(database);
  return new Set(rows.map(({ id }) => id));
}

/** Newest first. */
export async function selectNotices(
  database: Kysely<Tables>,
  { personId, limit }: { personId: string; limit: number },
): Promise<Notice[]> {
  const rows = await database
    .selectFrom('notices.notice')
    .select(['id', 'code', 'params', 'path', 'created_at', 'read_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    said: { code: row.code, params: paramsFormat.parse(row.params) },
    path: row.path,
    createdAt: row.created_at,
    ...(row.read_at ? { readAt: row.read_at } : {}),
  }));
}

export async function countUnreadOf(database: Kysely<Tables>, personId: string): Promise<number> {
  const { count } = await database
    .selectFrom('notices.notice')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those that were there by `until`; what came since was not seen. */
export async function updateRead(
  database: Kysely<Tables>,
  { personId, until, at }: { personId: string; until: Date; at: Date },
): Promise<void> {
  await database
    .updateTable('notices.notice')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('created_at', '<=', until)
    .where('read_at', 'is', null)
    .execute();
}

/** Persons with notices that wait for their daily mail, by id. */
export async function selectDuePersons(
  database: Kysely<Tables>,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await database
    .selectFrom('notices.notice')
    .select('person_id')
    .distinct()
    .where('mail', '=', 'due')
    .where('person_id', '>', after)
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** How many waited; they wait no more. What was read meanwhile needs no mail. */
export async function updateDue(database: Kysely<Tables>, personId: string): Promise<number> {
  const rows = await database
    .updateTable('notices.notice')
    .set({ mail: 'sent' })
    .where('person_id', '=', personId)
    .where('mail', '=', 'due')
    .returning('read_at')
    .execute();
  return rows.filter((row) => row.read_at === null).length;
}

export async function deleteNoticesOf(database: Kysely<Tables>, personId: string): Promise<void> {
  await database.deleteFrom('notices.notice').where('person_id', '=', personId).execute();
}

export async function deleteNoticesBefore(database: Kysely<Tables>, before: Date): Promise<void> {
  await database.deleteFrom('notices.notice').where('created_at', '<', before).execute();
}
