import type { Deps } from '../../platform/deps.ts';
import type { Transaction } from '../../platform/transaction.ts';
import { countChange } from './status-store.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'publish-status-list': { statusListId: string };
  }
}

/** In the transaction that changes what a list says, or who signs it: the list must be published anew. */
export async function announceChange(
  deps: Pick<Deps, 'jobs'>,
  transaction: Transaction,
  statusListId: string,
): Promise<void> {
  await countChange(transaction, statusListId);
  await deps.jobs.enqueue(
    transaction,
    'publish-status-list',
    { statusListId },
    { key: `publish-status-list:${statusListId}` },
  );
}
