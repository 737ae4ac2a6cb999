import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';

/** Where the rows of awards stand, and which are theirs; in an order that foreign keys allow. */
const tables = [
  ['issuing.holder', 'true'],
  ['issuing.award', 'true'],
  ['issuing.credential', 'true'],
  ['issuing.credential_status', 'true'],
  ['audit.audit_entry', "action in ('award.given', 'award.signed')"],
  ['notices.notice', "code = 'issuing.badge-ready'"],
  ['platform.outgoing_mail', "to_address like '%@bench.example'"],
] as const;

/**
 * How many awards a second the database takes when it does nothing else: equal rows into tables with the same columns,
 * indexes and checks, by COPY from files on its own disk, one thousand awards a transaction.
 */
export async function copyLimit(pool: pg.Pool, awards: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-copy-'));
  // The database of root runs under an account of its own, and it is what writes and reads these files.
  chmodSync(folder, 0o777);
  const client = await pool.connect();
  try {
    await client.query('create schema bench');
    for (const [table, which] of tables) {
      const twin = `bench.${table.split('.')[1]}`;
      await client.query(`create table ${twin} (like ${table} including all)`);
      const { rows } = await client.query<{ pieces: number }>(
        `select ceil(count(*) / 1000.0)::int as pieces from ${table} where ${which}`,
      );
      const pieces = rows[0]?.pieces ?? 0;
      await client.query(
        `create temporary table numbered as
         select row_number() over () as piece_place, it.* from ${table} as it where ${which}`,
      );
      await client.query('create index on numbered (piece_place)');
      const columns = await columnsOf(client, table);
      for (let piece = 0; piece < pieces; piece += 1)
        await client.query(
          `copy (select ${columns} from numbered where piece_place > ${piece * 1000}
           and piece_place <= ${(piece + 1) * 1000}) to '${join(folder, `${twin}-${piece}`)}'`,
        );
      await client.query('drop table numbered');
      pieceCounts.set(twin, { pieces, columns });
    }
    const most = Math.max(...[...pieceCounts.values()].map(({ pieces }) => pieces));
    await client.query('checkpoint');
    const begun = performance.now();
    for (let piece = 0; piece < most; piece += 1) {
      await client.query('begin');
      for (const [twin, { pieces, columns }] of pieceCounts)
        if (piece < pieces)
          await client.query(`copy ${twin} (${columns}) from '${join(folder, `${twin}-${piece}`)}'`);
      await client.query('commit');
    }
    return (awards * 1000) / (performance.now() - begun);
  } finally {
    await client.query('rollback');
    await client.query('drop schema if exists bench cascade');
    client.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pieceCounts = new Map<string, { pieces: number; columns: string }>();

/** All but those that the database makes itself. */
async function columnsOf(client: pg.PoolClient, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema || '.' || table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'
     order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => `"${name}"`).join(', ');
}
