import { bestAmong, cheapestWays, nextStart, paceAt } from '../../../modules/catalog/index.ts';
import { dayIn } from '../../../platform/zoned-time.ts';
import { usePage } from '../../ui/index.ts';
import type { Compared, Element } from '../compared.ts';
import { NotStated } from './not-stated.tsx';
import { DayText, useReader, writePrice } from './run-words.tsx';

/** What the reader brings: the hours a week that they have, and today. */
export interface Reckoned {
  hours: number;
  now: Date;
}

/** What somebody pays, how long it takes them, and when they can begin. */
export function useCostRows(compared: readonly Compared[], { hours, now }: Reckoned): Element[] {
  const reader = useReader();
  const { timeZone } = usePage();
  const words = reader.words.offering.compare;
  const today = dayIn(timeZone, now);
  const paceOf = ({ edition }: Compared) => paceAt(edition, { hours, from: today });
  const costsOf = ({ runs }: Compared) => cheapestWays(runs).map(({ cost }) => cost);
  // What stands in several currencies cannot be told apart by a number, but nothing is less than any of them.
  const currencies = new Set(
    compared.flatMap((one) =>
      costsOf(one).flatMap(({ least }) => (least.minor === 0 ? [] : [least.currency])),
    ),
  );
  const best = <Value,>(of: (one: Compared) => Value, number: (value: Value) => number | undefined) =>
    bestAmong(
      compared.map((one) => ({ id: one.edition.editionId, value: number(of(one)) })),
      'least',
    );
  return [
    {
      term: words.cost,
      best: {
        label: words.cheapest,
        among: best(costsOf, (costs) => {
          const amounts = costs.map(({ least }) => least.minor);
          if (amounts.length === 0) return undefined;
          const least = Math.min(...amounts);
          return currencies.size > 1 ? Math.min(least, 1) : least;
        }),
      },
      value: (one) => {
        const costs = costsOf(one);
        if (costs.length === 0) return undefined;
        return costs.map((cost) => (
          <div key={cost.least.currency}>
            <strong>{writePrice(cost.least, reader)}</strong>{' '}
            {cost.withRetake
              ? reader.words.offering.page.withRetake(writePrice(cost.withRetake, reader))
              : null}{' '}
            <NotStated kinds={cost.notStated} />
          </div>
        ));
      },
    },
    {
      term: words.weeks(hours),
      best: { label: words.soonest, among: best(paceOf, (pace) => pace?.weeks) },
      value: (one) => {
        const pace = paceOf(one);
        return pace && words.weeksUntil(pace.weeks);
      },
    },
    {
      term: words.start,
      best: {
        label: words.earliest,
        among: best(
          ({ runs }) => (runs.length === 0 ? today : nextStart(runs, now)),
          (day) => (day === undefined ? undefined : Date.parse(day)),
        ),
      },
      value: ({ runs, edition }) => {
        if (runs.length === 0 && edition.status === 'published') return reader.words.offering.starts.now;
        const day = nextStart(runs, now);
        if (day === undefined) return undefined;
        return day <= today ? reader.words.offering.starts.now : <DayText day={day} />;
      },
    },
  ];
}
