import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import { countChange } from './status-store.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'publish-status-list': { statusListId: string };
  }
}

/** In the transaction that changes what a list says, or who signs it: the list must be published anew. */
export async function announceChange(deps: Pick<Deps, 'jobs'> & Within, statusListId: string): Promise<void> {
  await countChange(deps.database, statusListId);
  await deps.jobs.enqueue(deps, 'publish-status-list', {
    payload: { statusListId },
    key: `publish-status-list:${statusListId}`,
  });
}
