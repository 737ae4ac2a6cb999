import { type Day, dayIn } from '../../../platform/zoned-time.ts';
import type { Offer } from './offer.ts';
import { leadsToAward, type TotalCost, totalCost } from './offer-rules.ts';
import type { Run, RunStanding } from './run.ts';
import { firstDay } from './run-rules.ts';

interface Offered {
  run: Run;
  standing: RunStanding;
  offers: readonly Offer[];
}

/**
 * The least that it takes to learn it and to earn it, of what can be chosen now or later: one for each currency, because
 * nobody knows here what one is worth in the other. Who can do it already and only wants to be assessed is another case.
 */
export function cheapestWays(offered: readonly Offered[]): { run: Run; cost: TotalCost }[] {
  const all = offered
    .filter(isToCome)
    .flatMap(({ run, offers }) =>
      offers
        .filter((offer) => leadsToAward(offer) && offer.track !== 'assessment-only')
        .map((offer) => ({ run, isForAll: offer.forWhom === '', cost: totalCost(offer) })),
    );
  // What is for some only is no price for everybody, unless there is none.
  const ways = all.some(({ isForAll }) => isForAll) ? all.filter(({ isForAll }) => isForAll) : all;
  const byCurrency = Map.groupBy(ways, ({ cost }) => cost.least.currency);
  return [...byCurrency.values()].flatMap(([first, ...rest]) => {
    const cheaper = (one: typeof first, other: typeof first) =>
      one && other && other.cost.least.minor < one.cost.least.minor ? other : one;
    const least = rest.reduce(cheaper, first);
    return least ? [least] : [];
  });
}

/** The first day on which somebody can begin: today where one can begin at once; undefined where nobody can. */
export function nextStart(offered: readonly Offered[], now: Date): Day | undefined {
  const days = offered.filter(isToCome).flatMap(({ run, standing }) => {
    const today = dayIn(run.timeZone, now);
    if (standing === 'full') return [];
    const first = firstDay(run) ?? today;
    return [first > today ? first : today];
  });
  return days.sort()[0];
}

function isToCome({ standing }: Offered): boolean {
  return standing === 'open' || standing === 'full' || standing === 'upcoming';
}
