import { eraseBulkRuns } from '../../../platform/bulk/forget-bulk-runs.ts';
import type { Deps } from '../../../platform/deps.ts';
import { bulkCheckKeptDays, bulkCheckKind } from './bulk-check.ts';

declare module '../../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: what was checked many at a time, after its days. */
    'forget-bulk-checks': Record<string, never>;
  }
}

const dayMilliseconds = 24 * 3_600_000;

/** Job, daily: bulk checks go after 30 days, with all that was found. */
export async function forgetBulkChecks(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const before = new Date(deps.now().getTime() - bulkCheckKeptDays * dayMilliseconds);
  await eraseBulkRuns(deps, { kind: bulkCheckKind, before });
}

/** Hears that an account is closed: what that person had checked is erased. */
export async function forgetChecker(
  deps: Pick<Deps, 'database'>,
  { personId }: { personId: string },
): Promise<void> {
  await eraseBulkRuns(deps, { kind: bulkCheckKind, organisationId: personId });
}
