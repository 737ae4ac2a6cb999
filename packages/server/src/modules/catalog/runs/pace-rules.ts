import { type Day, shiftDay } from '../../../platform/zoned-time.ts';

/** How long it takes somebody who has so many hours a week. */
export interface Pace {
  weeks: number;
  /** The day on which they would be done. */
  doneOn: Day;
}

/** The least and the most hours a week that are reckoned with. */
export const weeklyHours = { least: 1, most: 80, usual: 5 } as const;

/** Undefined where the workload is not said. Whole weeks: who begins on a Monday is done on a Sunday. */
export function paceAt(
  { workloadHours }: { workloadHours: number },
  { hours, from }: { hours: number; from: Day },
): Pace | undefined {
  if (workloadHours <= 0) return undefined;
  const weeks = Math.max(1, Math.ceil(workloadHours / hours));
  return { weeks, doneOn: shiftDay(from, weeks * 7 - 1) };
}

/** The hours a week that somebody needs who takes part from the first day to the last. */
export function hoursNeeded(
  { workloadHours }: { workloadHours: number },
  { days }: { days: number },
): number | undefined {
  return workloadHours > 0 && days > 0 ? Math.ceil(workloadHours / (Math.max(days, 7) / 7)) : undefined;
}
