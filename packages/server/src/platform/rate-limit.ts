import { createHash } from 'node:crypto';
import type { Deps } from './deps.ts';
import { deleteOver, giveOneBack, takeOne } from './rate-limit-store.ts';

/** Counts tries by key in windows of time, together for all processes on one database. */
export interface RateLimit {
  /** Counts one more; false when there were too many already. */
  take(key: string): Promise<boolean>;
  /** Takes one back: the try was a good one. */
  giveBack(key: string): Promise<void>;
}

/** One in so many takes tidies up. */
const tidyEvery = 100;

/** `name` keeps the keys of one limit apart from those of others. The database sees no key: it is an address or a network. */
export function rateLimit(
  deps: Pick<Deps, 'database' | 'now'>,
  { name, count, perMinutes }: { name: string; count: number; perMinutes: number },
): RateLimit {
  const stored = (key: string) => createHash('sha256').update(`${name}\n${key}`).digest();
  let takes = 0;
  return {
    async take(key) {
      const now = deps.now();
      takes += 1;
      if (takes % tidyEvery === 0) await deleteOver(deps.database, now);
      const endsAt = new Date(now.getTime() + perMinutes * 60_000);
      return takeOne(deps.database, { key: stored(key), count, now, endsAt });
    },
    giveBack: (key) => giveOneBack(deps.database, stored(key)),
  };
}
