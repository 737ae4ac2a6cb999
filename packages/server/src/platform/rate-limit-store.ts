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
