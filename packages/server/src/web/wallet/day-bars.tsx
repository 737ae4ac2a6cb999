import type { JSX } from 'preact';
import type { Ledger } from '../../modules/wallet/index.ts';
import { DateText, useWords } from '../ui/index.ts';

const barWidth = 8;
const gap = 2;
const height = 48;
/** So that a day without openings is seen as one. */
const lowest = 2;

/** How often on each of the last days: a small picture, whose sum stands in words. */
export function DayBars({ days }: Pick<Ledger, 'days'>): JSX.Element {
  const words = useWords().sharing.ledger;
  const most = Math.max(1, ...days.map(({ count }) => count));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const width = days.length * (barWidth + gap) - gap;
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return (
    <figure class="day-bars">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.picture(total, days.length)}>
        {days.map(({ day, count }, index) => {
          const high = count === 0 ? lowest : Math.max(lowest * 2, (count / most) * height);
          return (
            <rect
              key={day}
              class={count === 0 ? 'day-bars__none' : 'day-bars__some'}
              x={index * (barWidth + gap)}
              y={height - high}
              width={barWidth}
              height={high}
              rx="1"
            />
          );
        })}
      </svg>
      <figcaption>
        {words.from} <DateText value={`${first}T12:00:00+00:00`} /> {words.to}{' '}
        <DateText value={`${last}T12:00:00+00:00`} />
      </figcaption>
    </figure>
  );
}
