/** Days and times of day in a time zone of the IANA database, told apart from moments. */

const day = 86_400_000;
const clocks = new Map<string, { format: Intl.DateTimeFormat; offsets: Map<number, number> }>();
/** To ask a zone takes long, and many ask about the same moments: the first of days, and now. */
const mostOffsets = 2000;

/** A day, as 2026-11-27. */
export type Day = string;

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && shiftDay(text, 0) === text;
}

export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A zone as this server writes its name; undefined when it knows none of that name. */
export function zoneNamed(name: string): string | undefined {
  if (name.length === 0 || name.length > 64 || /^[+-]/.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The day that it is there at a moment. */
export function dayIn(zone: string, moment: Date): Day {
  return new Date(moment.getTime() + offsetAt(zone, moment.getTime())).toISOString().slice(0, 10);
}

/**
 * The moment at which clocks there show it. Where they are put back it is the first of the two; where they are put
 * forward over it, as much later as they are.
 */
export function momentIn(zone: string, local: { day: Day; time: string }): Date {
  const asUtc = Date.parse(`${local.day}T${local.time}:00Z`);
  const [before, after] = [offsetAt(zone, asUtc - day), offsetAt(zone, asUtc + day)];
  const fitting = [before, after]
    .map((offset) => asUtc - offset)
    .filter((moment) => moment + offsetAt(zone, moment) === asUtc);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : asUtc - before);
}

/**
 * From one time of a day to a later one. What begins in an hour that clocks there are put forward over begins that much
 * later; where it would be over by then, it lasts as long as it was meant to.
 */
export function spanIn(
  zone: string,
  { day: on, from, to }: { day: Day; from: string; to: string },
): { from: Date; to: Date } {
  const [start, end] = [momentIn(zone, { day: on, time: from }), momentIn(zone, { day: on, time: to })];
  if (end > start) return { from: start, to: end };
  const meant = Date.parse(`${on}T${to}:00Z`) - Date.parse(`${on}T${from}:00Z`);
  return { from: start, to: new Date(start.getTime() + meant) };
}

/** So many days later; what is no day stays none. */
export function shiftDay(from: Day, days: number): Day {
  const moment = Date.parse(`${from}T00:00:00Z`) + days * day;
  return Number.isNaN(moment) ? '' : new Date(moment).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(one: Day): number {
  return new Date(`${one}T00:00:00Z`).getUTCDay() || 7;
}

/** The first day of the month that lies so many months after the day's own. */
export function firstOfMonth(from: Day, months = 0): Day {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** How far the clocks there are ahead of UTC, in milliseconds. */
function offsetAt(zone: string, moment: number): number {
  const { format, offsets } = clockOf(zone);
  const second = Math.floor(moment / 1000) * 1000;
  const known = offsets.get(second);
  if (known !== undefined) return known;
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  if (offsets.size >= mostOffsets) offsets.clear();
  offsets.set(second, shown - second);
  return shown - second;
}

function clockOf(zone: string) {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const clock = { format, offsets: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}
