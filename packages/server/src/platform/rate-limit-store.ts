import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Counts one more in the key's window, in one statement; false, and nothing counted, when `count` are taken. */
export async function takeOne(
  database: Kysely<Tables>,
  { key, count, now, endsAt }: { key: Buffer; count: number; now: Date; endsAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.rate_limit as known (key, taken, ends_at) values (${key}, 1, ${endsAt})
    on conflict (key) do update set
      taken = case when known.ends_at <= ${now} then 1 else known.taken + 1 end,
      ends_at = case when known.ends_at <= ${now} then excluded.ends_at else known.ends_at end
    where known.ends_at <= ${now} or known.taken < ${count}
    returning 1
  `.execute(database);
  return rows.length > 0;
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
