import type { Definition, OfferedRun, RunOffer } from '@cairn/engine';
import { writeAmount } from '../../platform/money.ts';
import {
  type AchievementEdition,
  cheapestWays,
  costKinds,
  leadsToAward,
  type Offer,
  type RunNow,
  totalCost,
} from '../catalog/index.ts';
import { ctidOf } from './ctid.ts';

/** As many runs stand in a document: the next ones. */
export const mostRunsTold = 20;

/** What programs read of the runs of an edition; nobody begins one that is not offered any more. */
export function runsOf(
  { achievementId, status }: Pick<AchievementEdition, 'achievementId' | 'status'>,
  { found, publicUrl }: { found: readonly RunNow[]; publicUrl: string },
): Pick<Definition, 'runs' | 'leastCosts'> {
  if (status !== 'published') return {};
  const addressOf = ({ run }: Pick<RunNow, 'run'>) =>
    `${publicUrl}/achievements/${achievementId}/runs/${run.runId}`;
  const told = found.flatMap((one) => toRun(one, addressOf(one)) ?? []).slice(0, mostRunsTold);
  const least = cheapestWays(found).map(({ run, cost: { least } }) => ({
    amount: writeAmount(least),
    currency: least.currency,
    url: addressOf({ run }),
  }));
  return {
    ...(told.length > 0 && { runs: told }),
    ...(least.length > 0 && { leastCosts: least }),
  };
}

function toRun({ run, standing, offers }: RunNow, url: string): OfferedRun | undefined {
  if (standing !== 'open' && standing !== 'upcoming' && standing !== 'full') return undefined;
  const { name, pace, delivery, timeZone, languages, startsOn, endsOn, enrolsFrom, enrolsUntil } = run;
  const { capacity, place } = run;
  return {
    ...{ url, ctid: ctidOf(url), name, standing, pace, delivery, timeZone, languages },
    ...(startsOn && { startsOn }),
    ...(endsOn && { endsOn }),
    ...(enrolsFrom && { enrolsFrom }),
    ...(enrolsUntil && { enrolsUntil }),
    ...(place && { place }),
    ...(capacity !== undefined && {
      seats: { all: capacity, left: Math.max(0, capacity - run.seatsTaken) },
    }),
    offers: offers.map(toOffer),
  };
}

function toOffer(offer: Offer): RunOffer {
  const { track, price, costs, forWhom, validFrom, validUntil } = offer;
  const { currency } = price;
  return {
    ...{ track, price: writeAmount(price), currency },
    costs: costKinds.flatMap((kind) => {
      const minor = costs[kind];
      return minor === undefined ? [] : [{ kind, amount: writeAmount({ minor, currency }) }];
    }),
    ...(leadsToAward(offer) && { total: writeAmount(totalCost(offer).least) }),
    ...(forWhom && { forWhom }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
  };
}
