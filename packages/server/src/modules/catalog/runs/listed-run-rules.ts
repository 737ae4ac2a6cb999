import { z } from 'zod';
import { type Day, dayIn, firstOfMonth, momentIn, shiftDay } from '../../../platform/zoned-time.ts';
import { bandOf } from '../listing-facets.ts';
import type { Offer } from './offer.ts';
import { leadsToAward, totalCost } from './offer-rules.ts';
import { roughCents } from './rough-rates.ts';
import { deliveries, type Run, runPaces } from './run.ts';
import { firstDay, lastDayToEnrol, standingAt } from './run-rules.ts';

const price = z.object({
  /** Roughly, in cents of a euro, all that it takes to earn it; null where nobody can say. */
  cents: z.number().nullable(),
  from: z.string().exactOptional(),
  until: z.string().exactOptional(),
});

const listedRun = z.object({
  pace: z.enum(runPaces),
  delivery: z.enum(deliveries),
  town: z.string().exactOptional(),
  timeZone: z.string(),
  startsOn: z.string().exactOptional(),
  endsOn: z.string().exactOptional(),
  enrolsFrom: z.string().exactOptional(),
  enrolsUntil: z.string().exactOptional(),
  isFull: z.boolean(),
  prices: z.array(price),
});

/** What a listing keeps of the runs of its achievement: days, from which what is so today is told each day anew. */
export const listedRuns = z.object({
  /** Whoever enrols has to choose a run: there is one that was opened. */
  isByRun: z.boolean(),
  open: z.array(listedRun),
});
export type ListedRuns = z.infer<typeof listedRuns>;
type ListedRun = z.infer<typeof listedRun>;

export const noRuns: ListedRuns = { isByRun: false, open: [] };

export function listRunsOf(runs: readonly Run[], offers: readonly Offer[]): ListedRuns {
  return {
    isByRun: isByRun(runs),
    open: runs.filter(({ state }) => state === 'open').map((run) => listedOf(run, offers)),
  };
}

/** What was opened, and closed again, has seats; what was cancelled or never opened asks for nothing. */
export const openedStates = ['open', 'closed'] as const;

export function isByRun(runs: readonly Pick<Run, 'state'>[]): boolean {
  return runs.some(({ state }) => openedStates.some((opened) => opened === state));
}

function listedOf(run: Run, offers: readonly Offer[]): ListedRun {
  const { pace, delivery, place, timeZone, startsOn, endsOn, enrolsFrom, enrolsUntil } = run;
  const earning = offers.filter(
    (offer) => offer.runId === run.runId && !offer.endedAt && leadsToAward(offer),
  );
  // As on cards and pages: a price that is for some only counts where there is no other.
  const forAll = earning.filter(({ forWhom, track }) => forWhom === '' && track === 'certified');
  const own = forAll.length > 0 ? forAll : earning;
  return {
    ...{ pace, delivery, timeZone },
    ...(place?.town && { town: place.town }),
    ...(startsOn && { startsOn }),
    ...(endsOn && { endsOn }),
    ...(enrolsFrom && { enrolsFrom }),
    ...(enrolsUntil && { enrolsUntil }),
    isFull: run.capacity !== undefined && run.seatsTaken >= run.capacity,
    prices: own.map((offer) => ({
      cents: roughCents(totalCost(offer).least) ?? null,
      ...(offer.validFrom && { from: offer.validFrom }),
      ...(offer.validUntil && { until: offer.validUntil }),
    })),
  };
}

/** Comes after everything that has a price, or a day. */
const none = 9e15;
const atOnce = 1;

/** What is so of the runs at a moment, for whoever searches. */
export function searchedRuns(
  { isByRun, open }: ListedRuns,
  now: Date,
): { values: { [facet: string]: string[] }; numbers: { price: number; starts: number } } {
  // Without runs one begins at once, and nobody said what it costs.
  if (!isByRun) return { values: { starts: ['now'] }, numbers: { price: none, starts: atOnce } };
  const standing = (run: ListedRun) =>
    standingAt({ ...run, state: 'open', capacity: run.isFull ? 1 : undefined, seatsTaken: 1 }, now);
  const runs = open.filter((run) => ['open', 'upcoming'].includes(standing(run)));
  const cents = runs.flatMap((run) => pricesAt(run, now));
  const all = (values: readonly string[]) => [...new Set(values)];
  return {
    values: {
      price: all(cents.flatMap((one) => (one === 0 ? ['free'] : bandOf('price', one / 100)))),
      starts: all(runs.flatMap((run) => startsOf(run, { now, isOpen: standing(run) === 'open' }))),
      pace: all(runs.map(({ pace }) => pace)),
      delivery: all(runs.map(({ delivery }) => delivery)),
      town: all(runs.flatMap(({ town }) => town ?? [])),
    },
    numbers: {
      price: Math.min(none, ...cents),
      starts: Math.min(none, ...runs.map((run) => startMoment(run, now))),
    },
  };
}

/** When the next of it changes by itself; undefined for never. */
export function movesAt({ open }: ListedRuns, now: Date): Date | undefined {
  const moments = open.flatMap((run) => {
    const { timeZone, enrolsFrom, prices } = run;
    const startsOn = firstDay(run);
    const last = lastDayToEnrol({ ...run, state: 'open' });
    const days: (Day | undefined)[] = [
      ...[enrolsFrom, last && shiftDay(last, 1)],
      ...(startsOn ? [startsOn, firstOfMonth(startsOn), firstOfMonth(startsOn, -3)] : []),
      ...prices.flatMap(({ from, until }) => [from, until && shiftDay(until, 1)]),
    ];
    return days.flatMap((day) => (day ? [momentIn(timeZone, { day, time: '00:00' }).getTime()] : []));
  });
  const next = Math.min(...moments.filter((moment) => moment > now.getTime()));
  return Number.isFinite(next) ? new Date(next) : undefined;
}

function pricesAt({ timeZone, prices }: ListedRun, now: Date): number[] {
  const today = dayIn(timeZone, now);
  return prices.flatMap(({ cents, from = today, until = today }) =>
    cents !== null && from <= today && today <= until ? [cents] : [],
  );
}

/** Each holds the one before: what starts this month starts within three months as well. */
function startsOf(run: ListedRun, { now, isOpen }: { now: Date; isOpen: boolean }): string[] {
  const today = dayIn(run.timeZone, now);
  const { pace, startsOn } = run;
  if (isOpen && (startsOn === undefined || startsOn <= today || pace === 'self-paced')) return ['now'];
  const first = firstDay(run);
  if (first === undefined) return [];
  if (first < firstOfMonth(today, 1)) return ['this-month', 'three-months'];
  return first < firstOfMonth(today, 4) ? ['three-months'] : ['later'];
}

function startMoment({ timeZone, ...run }: ListedRun, now: Date): number {
  const day = firstDay(run);
  if (day === undefined || day <= dayIn(timeZone, now)) return atOnce;
  return momentIn(timeZone, { day, time: '00:00' }).getTime();
}
