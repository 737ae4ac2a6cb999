import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** `attempt` counts from 1: one that was made before is not made again. */
    'deliver-webhook': { deliveryId: string; attempt: number };
    /** Daily. */
    'forget-deliveries': Record<string, never>;
  }
}

/** The next attempt of a delivery. */
export async function enqueueAttempt(
  deps: Pick<Deps, 'jobs'> & Within,
  next: { deliveryId: string; attempt: number; runAt?: Date },
): Promise<void> {
  const { deliveryId, attempt, runAt } = next;
  await deps.jobs.enqueue(deps, 'deliver-webhook', {
    payload: { deliveryId, attempt },
    key: `deliver-webhook:${deliveryId}`,
    ...(runAt ? { runAt } : {}),
  });
}
