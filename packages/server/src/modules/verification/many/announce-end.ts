import type { BulkRun } from '../../../platform/bulk/bulk-run.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { Within } from '../../../platform/transaction.ts';
import { isOfOrganisation } from './check-options.ts';

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    /** Everything that a program handed in is checked. */
    'bulk-check-ended': { organisationId: string; checkId: string; total: number; at: string };
  }
}

/** In the transaction in which a run is done: what programs of its organisation should hear. A person looks. */
export async function announceEnd(deps: Pick<Deps, 'jobs' | 'now'> & Within, run: BulkRun): Promise<void> {
  if (!isOfOrganisation(run)) return;
  const { organisationId, runId, total } = run;
  await deps.jobs.announce(deps, 'bulk-check-ended', {
    payload: { organisationId, checkId: runId, total, at: deps.now().toISOString() },
    key: runId,
  });
}
