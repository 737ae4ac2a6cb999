import type { Transaction as KyselyTransaction } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';

/** What is written inside becomes visible together, or not at all. */
export type Transaction = KyselyTransaction<Tables>;

/** Does the work in the caller's transaction when there is one, else in a transaction of its own. */
export function inTransaction<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  if (database.isTransaction) return work(database as Transaction);
  return database.transaction().execute(work);
}
