import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { selectPending } from './award-pending-store.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: what waits for its signature is tried again, as when the site has moved to an address that lasts. */
    'sign-pending': Record<string, never>;
  }
}

/** Has everything signed that waits for it; also hears that the address of the site is meant. */
export async function signPending(deps: Pick<Deps, 'database' | 'jobs'>): Promise<void> {
  for (const awardId of await selectPending(deps.database))
    await inTransaction(deps, (deps) =>
      deps.jobs.enqueue(deps, 'sign-award', { payload: { awardId }, key: `sign-award:${awardId}` }),
    );
}
