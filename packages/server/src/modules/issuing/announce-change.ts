import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import { assertListOpen } from './closing/assert-open.ts';
import { countChange } from './status-store.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    'publish-status-list': { statusListId: string };
  }
}

/** In the transaction that changes what a list says. Refuses where the list was signed for the last time. */
export async function announceChange(deps: Pick<Deps, 'jobs'> & Within, statusListId: string): Promise<void> {
  await assertListOpen(deps, statusListId);
  await republish(deps, statusListId);
}

/** In the transaction that changes who signs a list, or for how long: it must be published anew. */
export async function republish(deps: Pick<Deps, 'jobs'> & Within, statusListId: string): Promise<void> {
  await countChange(deps.database, statusListId);
  await deps.jobs.enqueue(deps, 'publish-status-list', {
    payload: { statusListId },
    key: `publish-status-list:${statusListId}`,
  });
}
