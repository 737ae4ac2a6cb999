import type { Deps } from '../../platform/deps.ts';
import { dayOf, startOfDay } from './grant-rules.ts';
import { deleteGrantsOf, deleteGrantsOver } from './grant-store.ts';
import { deleteOpeningsBefore, forgetReader, forgetVisitors } from './opening-store.ts';

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Daily: openings that are a year old, and what told visitors of a day apart. */
    'forget-openings': Record<string, never>;
  }
}

const keptMilliseconds = 365 * 24 * 3_600_000;

/** Job, daily: openings go after a year, and grants that were over for so long; visitors are forgotten each day. */
export async function forgetOpenings(deps: Pick<Deps, 'database' | 'now'>): Promise<void> {
  const now = deps.now();
  const before = new Date(now.getTime() - keptMilliseconds);
  await deleteOpeningsBefore(deps.database, before);
  await deleteGrantsOver(deps.database, before);
  await forgetVisitors(deps.database, { day: dayOf(now), before: startOfDay(now) });
}

/** Hears that an account is closed: what that person shared ends and is deleted, and their name in lists of others. */
export async function forgetSharer(
  deps: Pick<Deps, 'database'>,
  { personId }: { personId: string },
): Promise<void> {
  await deleteGrantsOf(deps.database, personId);
  await forgetReader(deps.database, personId);
}
