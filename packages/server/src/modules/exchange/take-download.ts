import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { exchangeRefusal } from './refusals.ts';

/** So many downloads of the whole may be begun from one network in an hour. */
export const downloadsAnHour = 20;
/** So many run at the same time in one process: each reads the database for as long as its reader takes. */
const atOnce = 4;

/** Lets a download begin and answers what to call when it is over; refuses while there are too many. */
export function downloads(deps: Pick<Deps, 'database' | 'now'>): (network: string) => Promise<() => void> {
  const limit = rateLimit(deps, { name: 'catalogue download', count: downloadsAnHour, perMinutes: 60 });
  let running = 0;
  return async (network) => {
    if (running >= atOnce) throw exchangeRefusal('busy', 'exchange.too-many-downloads');
    // Before anybody waits, so that many at once are not all let in.
    running += 1;
    let isOver = false;
    const end = () => {
      if (!isOver) running -= 1;
      isOver = true;
    };
    try {
      if (!(await limit.take(network))) throw exchangeRefusal('too-many', 'exchange.too-many-downloads');
    } catch (error) {
      end();
      throw error;
    }
    return end;
  };
}
