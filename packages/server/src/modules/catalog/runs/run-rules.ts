import {
  type Day,
  dayIn,
  daysBetween,
  isDay,
  isTimeOfDay,
  shiftDay,
  weekdayOf,
  zoneNamed,
} from '../../../platform/zoned-time.ts';
import { catalogRefusal } from '../refusals.ts';
import { languages } from '../vocabulary.ts';
import { assertPolicies } from './policy-rules.ts';
import {
  longestOfRun,
  mostOfRun,
  type Run,
  type RunStanding,
  type RunState,
  type RunWording,
  type Session,
} from './run.ts';

type Dated = Pick<Run, 'state' | 'pace' | 'timeZone' | 'startsOn' | 'endsOn' | 'enrolsFrom' | 'enrolsUntil'>;

/** How it is with a run at a moment. */
export function standingAt(run: Dated & Pick<Run, 'capacity' | 'seatsTaken'>, now: Date): RunStanding {
  if (run.state !== 'open') return run.state;
  const today = dayIn(run.timeZone, now);
  const last = lastDayToEnrol(run);
  if (last !== undefined && today > last) return 'closed';
  if (run.enrolsFrom !== undefined && today < run.enrolsFrom) return 'upcoming';
  return run.capacity !== undefined && run.seatsTaken >= run.capacity ? 'full' : 'open';
}

/** Who enrols in what starts on a day has to do so by then, unless the run says another day. */
export function lastDayToEnrol({ pace, enrolsUntil, startsOn, endsOn }: Dated): Day | undefined {
  if (enrolsUntil !== undefined) return enrolsUntil;
  return pace === 'scheduled' ? startsOn : endsOn;
}

/** Nobody begins before it starts, or before one can enrol; undefined where neither is said. */
export function firstDay({ startsOn, enrolsFrom }: Pick<Run, 'startsOn' | 'enrolsFrom'>): Day | undefined {
  if (startsOn === undefined || enrolsFrom === undefined) return startsOn ?? enrolsFrom;
  return startsOn > enrolsFrom ? startsOn : enrolsFrom;
}

/** Where one can come from one state to another. */
const ways: { readonly [from in RunState]: readonly RunState[] } = {
  draft: ['open', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: ['open', 'cancelled'],
  cancelled: [],
};

export function canBecome(from: RunState, to: RunState): boolean {
  return ways[from].includes(to);
}

/** Refuses what no learner could rely on, at the field that has to change. */
export function assertRun(run: RunWording): void {
  const refuse = (code: Parameters<typeof catalogRefusal>[1], field: string): never => {
    throw catalogRefusal('invalid', code, field);
  };
  if (run.name === '' || run.name.length > longestOfRun.name) refuse('catalog.run-nameless', 'name');
  if (zoneNamed(run.timeZone) === undefined) refuse('catalog.run-zone-unknown', 'timeZone');
  for (const field of ['startsOn', 'endsOn', 'enrolsFrom', 'enrolsUntil'] as const)
    if (run[field] !== undefined && !isNear(run[field])) refuse('catalog.run-day-malformed', field);
  if (run.pace === 'scheduled' && run.startsOn === undefined) refuse('catalog.run-start-missing', 'startsOn');
  if (run.pace === 'scheduled' && run.endsOn === undefined) refuse('catalog.run-end-missing', 'endsOn');
  if (isBefore(run.endsOn, run.startsOn)) refuse('catalog.run-ends-before', 'endsOn');
  if (isBefore(run.enrolsUntil, run.enrolsFrom)) refuse('catalog.run-enrols-before', 'enrolsUntil');
  if (isBefore(run.endsOn, run.enrolsUntil)) refuse('catalog.run-enrols-after', 'enrolsUntil');
  if (isBefore(run.pace === 'scheduled' ? run.startsOn : run.endsOn, run.enrolsFrom))
    refuse(`catalog.run-enrols-late-${run.pace}`, 'enrolsFrom');
  if (run.capacity !== undefined && !isCapacity(run.capacity)) refuse('catalog.run-capacity', 'capacity');
  if (run.languages.length > mostOfRun.languages || !run.languages.every(isLanguage))
    refuse('catalog.language-unknown', 'languages');
  if (run.delivery !== 'online' && !run.place?.town) refuse('catalog.run-place-missing', 'town');
  if (run.place?.countryCode && !/^[A-Z]{2}$/.test(run.place.countryCode))
    refuse('catalog.run-country-unknown', 'countryCode');
  if (isTooLong(run)) refuse('catalog.text-too-long', 'note');
  assertPolicies(run.policies);
}

/** In the order of their days; refuses what is no time, and too many. */
export function assertSessions(sessions: readonly Session[]): Session[] {
  if (sessions.length > mostOfRun.sessions)
    throw catalogRefusal('invalid', 'catalog.sessions-too-many', 'day');
  for (const { title, day, from, to, place } of sessions) {
    if (!isNear(day)) throw catalogRefusal('invalid', 'catalog.run-day-malformed', 'day');
    if (!isTimeOfDay(from)) throw catalogRefusal('invalid', 'catalog.session-time', 'from');
    if (!isTimeOfDay(to) || to <= from) throw catalogRefusal('invalid', 'catalog.session-time', 'to');
    if (title === '' || title.length > longestOfRun.title || place.length > longestOfRun.place)
      throw catalogRefusal('invalid', 'catalog.session-title', 'title');
  }
  const placeOf = ({ day, from, sessionId }: Session) => `${day} ${from} ${sessionId}`;
  return [...sessions].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

/** The same times every week, on these weekdays (1 for Monday), between two days, both included. */
export function weeklyDays({
  first,
  last,
  weekdays,
}: {
  first: Day;
  last: Day;
  weekdays: readonly number[];
}): Day[] {
  const length = daysBetween(first, last) + 1;
  if (!(length > 0 && length <= 3 * 366)) return [];
  return Array.from({ length }, (_, index) => shiftDay(first, index)).filter((day) =>
    weekdays.includes(weekdayOf(day)),
  );
}

/** All days of a run, so many later; what is left of its timetable keeps its weekdays when these are whole weeks. */
export function shiftRun<Shifted extends RunWording & { sessions: readonly Session[] }>(
  run: Shifted,
  days: number,
): Shifted {
  const move = (day: Day | undefined) => (day === undefined ? undefined : shiftDay(day, days));
  return {
    ...run,
    ...{ startsOn: move(run.startsOn), endsOn: move(run.endsOn) },
    ...{ enrolsFrom: move(run.enrolsFrom), enrolsUntil: move(run.enrolsUntil) },
    sessions: run.sessions.map((session) => ({ ...session, day: shiftDay(session.day, days) })),
  };
}

function isNear(day: Day): boolean {
  return isDay(day) && day >= '2000-01-01' && day <= '2100-12-31';
}

function isBefore(one: Day | undefined, other: Day | undefined): boolean {
  return one !== undefined && other !== undefined && one < other;
}

function isCapacity(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= mostOfRun.capacity;
}

function isLanguage(tag: string): boolean {
  return languages.some((each) => each === tag);
}

function isTooLong({ note, place }: RunWording): boolean {
  const { name = '', address = '', town = '' } = place ?? {};
  const longest = Math.max(name.length, address.length);
  return note.length > longestOfRun.note || longest > longestOfRun.place || town.length > longestOfRun.town;
}
