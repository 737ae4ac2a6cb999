import type { Transaction as KyselyTransaction } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

/** What is written inside becomes visible together, or not at all. */
export type Transaction = KyselyTransaction<Tables>;

/** What a function asks for that only works inside its caller's transaction. */
export interface Within {
  database: Transaction;
}

/**
 * Does the work in the transaction that `deps` are in when they are in one, else in one of its own. The work gets the
 * same `deps` with the transaction as their database, and hands them on.
 */
export function inTransaction<Given extends { database: Database }, Result>(
  deps: Given,
  work: (deps: Given & Within) => Promise<Result>,
): Promise<Result> {
  const within = (database: Transaction) => work({ ...deps, database });
  if (deps.database.isTransaction) return within(deps.database as Transaction);
  return deps.database.transaction().execute(within);
}
