import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

export interface Window {
  taken: number;
  endsAt: Date;
}

/** Counts one more in the key's window, in one statement; undefined, and nothing counted, when `count` are taken. */
export async function takeOne(
  database: Kysely<Tables>,
  { key, count, now, endsAt }: { key: Buffer; count: number; now: Date; endsAt: Date },
): Promise<Window | undefined> {
  const { rows } = await sql<Window>`
    insert into platform.rate_limit as known (key, taken, ends_at) values (${key}, 1, ${endsAt})
    on conflict (key) do update set
      taken = case when known.ends_at <= ${now} then 1 else known.taken + 1 end,
      ends_at = case when known.ends_at <= ${now} then excluded.ends_at else known.ends_at end
    where known.ends_at <= ${now} or known.taken < ${count}
    returning taken, ends_at as "endsAt"
  `.execute(database);
  return rows[0];
}

/** Several more for many keys, as hexadecimal; those in whose windows all of them were counted. */
export async function takeSome(
  database: Kysely<Tables>,
  given: { asked: readonly { key: string; many: number }[]; count: number; now: Date; endsAt: Date },
): Promise<string[]> {
  const { asked, count, now, endsAt } = given;
  if (asked.length === 0) return [];
  // In one order, so that two who count at once wait for each other and not each for the other.
  const inOrder = [...asked].sort((one, other) => (one.key < other.key ? -1 : 1));
  const { rows } = await sql<{ key: string }>`
    insert into platform.rate_limit as known (key, taken, ends_at)
    select decode(key, 'hex'), many, ${endsAt}
    from json_to_recordset(${JSON.stringify(inOrder)}::json) as asked (key text, many integer)
    on conflict (key) do update set
      taken = case when known.ends_at <= ${now} then excluded.taken else known.taken + excluded.taken end,
      ends_at = case when known.ends_at <= ${now} then excluded.ends_at else known.ends_at end
    where known.ends_at <= ${now} or known.taken + excluded.taken <= ${count}
    returning encode(key, 'hex') as key
  `.execute(database);
  return rows.map(({ key }) => key);
}

/** When the key's window is over; undefined when there is none. */
export async function selectEnd(database: Kysely<Tables>, key: Buffer): Promise<Date | undefined> {
  const row = await database
    .selectFrom('platform.rate_limit')
    .select('ends_at')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.ends_at;
}

export async function giveOneBack(database: Kysely<Tables>, key: Buffer): Promise<void> {
  await database
    .updateTable('platform.rate_limit')
    .set((row) => ({ taken: row('taken', '-', 1) }))
    .where('key', '=', key)
    .where('taken', '>', 0)
    .execute();
}

/** Takes away some windows that are over; as many as come in between, so that the table stays as small as its use. */
export async function deleteOver(database: Kysely<Tables>, now: Date): Promise<void> {
  await sql`
    delete from platform.rate_limit where key in (
      select key from platform.rate_limit where ends_at <= ${now}
      order by ends_at limit 200 for update skip locked
    )
  `.execute(database);
}
