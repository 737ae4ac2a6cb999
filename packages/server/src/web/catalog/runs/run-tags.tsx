import type { JSX } from 'preact';
import { cheapestWays, nextStart, type RunNow } from '../../../modules/catalog/index.ts';
import { dayIn } from '../../../platform/zoned-time.ts';
import { Tag, usePage } from '../../ui/index.ts';
import { useReader, writeDay, writePrice } from './run-words.tsx';

/** What it costs to earn it and when one can begin, for a card; nothing where it has no runs. */
export function RunTags({ runs, now }: { runs: readonly RunNow[]; now: Date }): JSX.Element | null {
  const reader = useReader();
  const { timeZone } = usePage();
  const { offering: words } = reader.words;
  const prices = cheapestWays(runs).map(({ cost }) => writePrice(cost.least, reader));
  const start = nextStart(runs, now);
  if (prices.length === 0 && start === undefined) return null;
  const isNow = start !== undefined && start <= dayIn(timeZone, now);
  return (
    <>
      {prices.length > 0 ? <Tag icon="wallet">{prices.join(', ')}</Tag> : null}
      {start === undefined ? null : (
        <Tag icon="calendar">{isNow ? words.starts.now : words.from(writeDay(start, reader.locale))}</Tag>
      )}
    </>
  );
}
