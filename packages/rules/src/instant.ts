import { type Check, type Fault, integer, object, optional, refuse } from './check.ts';

/** A moment as `Date.prototype.toISOString` writes it: UTC with milliseconds, so that text order is time order. */
export type Instant = string;

/** A length of time: months go by the calendar in UTC, the last day of a shorter month stands in for a later one. */
export interface Duration {
  months?: number;
  days?: number;
  hours?: number;
}

const members = object<Duration>({
  months: optional(integer(1, 1200)),
  days: optional(integer(1, 36_600)),
  hours: optional(integer(1, 100_000)),
});

export const duration: Check<Duration> = (value, place, faults) => {
  const read = members(value, place, faults);
  if (read && Object.keys(read).length === 0) return refuse(faults, place, 'not-a-duration');
  return read;
};

export const instant: Check<Instant> = (value, place, faults) =>
  typeof value === 'string' && isInstant(value) ? value : refuse(faults, place, 'not-an-instant');

export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** The moment that lies this long before (or, with 1, after) another; it never leaves the years 0000 to 9999. */
export function moved(from: Instant, length: Duration, direction: 1 | -1): Instant {
  const date = new Date(from);
  if (length.months) addMonths(date, direction * length.months);
  const hours = (length.days ?? 0) * 24 + (length.hours ?? 0);
  const time = date.getTime() + direction * hours * 3_600_000;
  return new Date(Math.min(Math.max(time, earliest), latest)).toISOString();
}

export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

const earliest = Date.parse('0000-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

function addMonths(date: Date, months: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(date);
  lastDay.setUTCMonth(date.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
}

/** Whether a text is a moment, for callers that hold one value and no list of faults. */
export function assertInstant(text: Instant): void {
  const faults: Fault[] = [];
  if (instant(text, '', faults) === undefined)
    throw new RangeError(`Not a moment as Date.toISOString writes it: ${text}`);
}
