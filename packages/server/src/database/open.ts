import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  database: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** How long who asks may wait, in milliseconds. Without limits, as for migrations, for ever. */
export interface DatabaseLimits {
  /** For a free connection, or a new one. */
  connect: number;
  /** For a statement, by the clock of the database, which then ends it; for a lock two thirds of that. */
  statement: number;
  /** For an answer, when the database or the way to it is silent: the connection is given up. */
  answer: number;
}

/** For requests and jobs: together less than a request may take. */
export const requestLimits: DatabaseLimits = { connect: 5_000, statement: 15_000, answer: 20_000 };

// bigint counts fit a double here; numeric stays text so that no amount is rounded.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Opens a pool on PostgreSQL 15 or newer; throws an Error that says what to do when it is older. */
export async function openDatabase(
  url: string,
  options: { maxConnections?: number; limits?: DatabaseLimits } = {},
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections ?? 10,
    keepAlive: true,
    ...(options.limits ? settingsOf(options.limits) : {}),
  });
  // An idle connection that the server closes must not end the process; the pool makes a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    giveUpWhenSilent(client);
  });
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

function settingsOf({ connect, statement, answer }: DatabaseLimits): pg.PoolConfig {
  return {
    connectionTimeoutMillis: connect,
    statement_timeout: statement,
    lock_timeout: Math.floor((statement * 2) / 3),
    // Of a process of ours that hangs within a transaction, whose locks would hold up the others.
    idle_in_transaction_session_timeout: answer,
    query_timeout: answer,
  };
}

/** A connection that did not answer in time would keep whoever gets it next waiting as well: it ends. */
function giveUpWhenSilent(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    const answer = ask(...given);
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        const isSilent = error instanceof Error && error.message === 'Query read timeout';
        if (isSilent && client instanceof pg.Client) void client.end();
      });
    return answer;
  }) as typeof client.query;
}

/** Kysely ends the pool only when it has used it. */
async function close(database: Database, pool: pg.Pool): Promise<void> {
  await database.destroy();
  if (!pool.ended) await pool.end();
}
