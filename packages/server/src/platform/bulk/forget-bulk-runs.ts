import type { Deps } from '../deps.ts';
import { deleteRun, deleteRunsOfKind } from './bulk-store.ts';

/** Erases a run with its rows, and with whatever modules keep of it. Who may is for the caller to say. */
export function eraseBulkRun(deps: Pick<Deps, 'database'>, runId: string): Promise<void> {
  return deleteRun(deps.database, runId);
}

/** The same for those of a kind, whatever their state: all that were begun before then, or all of one owner. */
export function eraseBulkRuns(
  deps: Pick<Deps, 'database'>,
  which: { kind: string } & ({ before: Date } | { organisationId: string }),
): Promise<void> {
  return deleteRunsOfKind(deps.database, which);
}
