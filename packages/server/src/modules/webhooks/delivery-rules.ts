import type { PausedBecause } from './webhook.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long each further try waits: ten tries in a little over three days. */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
const patience = 5 * 24 * hour;

export interface Outcome {
  status?: number;
  fault?: string;
  answer: string;
}

export type Next = { state: 'delivered' } | { state: 'waiting'; nextAt: Date } | { state: 'failed' };

/** What becomes of a delivery. `failures` counts those before this attempt, since it was last begun. */
export function nextOf({ status }: Outcome, { failures, now }: { failures: number; now: Date }): Next {
  if (isTaken(status)) return { state: 'delivered' };
  const wait = waits[failures];
  // 410: the receiver wants no more (Standard Webhooks, "Best practices for delivery").
  if (wait === undefined || status === 410) return { state: 'failed' };
  return { state: 'waiting', nextAt: new Date(now.getTime() + wait) };
}

/** Why the webhook is left alone from now on; undefined when it is not. */
export function pauseAfter(
  { status }: Outcome,
  { failingSince, now }: { failingSince: Date | undefined; now: Date },
): PausedBecause | undefined {
  if (status === 410) return 'gone';
  if (isTaken(status) || !failingSince) return undefined;
  return now.getTime() - failingSince.getTime() >= patience ? 'failing' : undefined;
}

export function isTaken(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
