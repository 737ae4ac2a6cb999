import { deleteFinished } from './bulk/bulk-store.ts';
import type { Deps } from './deps.ts';
import { answerKeptMilliseconds } from './idempotency.ts';
import { deleteRequestsBefore } from './idempotency-store.ts';
import { deleteSent } from './mail-store.ts';
import { deleteOver } from './rate-limit-store.ts';

/** Sent mail and bulk runs are kept for so long, so that somebody can see what became of them. */
const keptMilliseconds = 90 * 24 * 3_600_000;

/** Job, daily: forgets sent mail and ended bulk runs after 90 days and what is over: windows of limits, answers to repeats. */
export async function forgetOld(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const now = deps.now();
  await deleteSent(deps.database, new Date(now.getTime() - keptMilliseconds));
  await deleteOver(deps.database, now);
  await deleteFinished(deps.database, new Date(now.getTime() - keptMilliseconds));
  await deleteRequestsBefore(deps.database, new Date(now.getTime() - answerKeptMilliseconds));
}
