import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  database: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

// bigint counts fit a double here; numeric stays text so that no amount is rounded.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool on PostgreSQL 15 or newer; throws an Error that says what to do when it is older. */
export async function openDatabase(
  url: string,
  options: { maxConnections?: number } = {},
): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: options.maxConnections ?? 10 });
  // An idle connection that the server closes must not end the process; the pool makes a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const { rows } = await pool.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = Math.floor((rows[0]?.version ?? 0) / 10000);
  if (version < 15) {
    await pool.end();
    throw new Error(`Cairn needs PostgreSQL 15 or newer, but DATABASE_URL leads to version ${version}.`);
  }
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, pool, close: () => close(database, pool) };
}

/** Kysely ends the pool only when it has used it. */
async function close(database: Database, pool: pg.Pool): Promise<void> {
  await database.destroy();
  if (!pool.ended) await pool.end();
}
