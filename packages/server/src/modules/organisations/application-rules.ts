import { Refusal } from '../../platform/refusal.ts';
import type { Application } from './application-store.ts';
import { say } from './refusals.ts';

const day = 24 * 60 * 60 * 1000;
/** Each writes to every administrator. */
export const mostADay = 3;

/** Refuses a second one while the first waits, and more than a few a day. `earlier` are all of the same person. */
export function assertMayApply(
  earlier: readonly Pick<Application, 'state' | 'createdAt'>[],
  now: Date,
): void {
  if (earlier.some(({ state }) => state === 'waiting')) throw isWaiting();
  const lately = earlier.filter(({ createdAt }) => now.getTime() - createdAt.getTime() < day);
  if (lately.length >= mostADay) throw new Refusal('too-many', say('organisations.application-too-often'));
}

export function isWaiting(): Refusal {
  return new Refusal('conflict', say('organisations.application-waits'));
}

/** What was decided or withdrawn stays so; what does not exist is missing. */
export function assertWaiting(application: Application | undefined): asserts application is Application {
  if (!application) throw new Refusal('not-found', say('organisations.application-not-found'));
  if (application.state === 'waiting') return;
  throw new Refusal('conflict', say('organisations.application-decided'));
}
