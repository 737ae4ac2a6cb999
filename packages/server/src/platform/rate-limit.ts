import { createHash } from 'node:crypto';
import type { Deps } from './deps.ts';
import { deleteOver, giveOneBack, selectEnd, takeOne, takeSome } from './rate-limit-store.ts';

/** What is left of a window. */
export interface Allowance {
  isTaken: boolean;
  count: number;
  left: number;
  /** Until the window is over; whole, and at least one. */
  seconds: number;
}

/** Counts tries by key in windows of time, together for all processes on one database. */
export interface RateLimit {
  /** Counts one more; false when there were too many already. */
  take(key: string): Promise<boolean>;
  /** So many more for each of these keys; those for which all could be counted. Of the others none is. */
  takeEach(wanted: ReadonlyMap<string, number>): Promise<Set<string>>;
  /** The same, and says what is left. */
  takeCounted(key: string): Promise<Allowance>;
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
  const takeCounted = async (key: string): Promise<Allowance> => {
    const now = deps.now();
    takes += 1;
    if (takes % tidyEvery === 0) await deleteOver(deps.database, now);
    const latest = new Date(now.getTime() + perMinutes * 60_000);
    const window = await takeOne(deps.database, { key: stored(key), count, now, endsAt: latest });
    const endsAt = window?.endsAt ?? (await selectEnd(deps.database, stored(key))) ?? now;
    const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
    return { isTaken: window !== undefined, count, left: count - (window?.taken ?? count), seconds };
  };
  return {
    takeCounted,
    take: async (key) => (await takeCounted(key)).isTaken,
    async takeEach(wanted) {
      const now = deps.now();
      await deleteOver(deps.database, now);
      const endsAt = new Date(now.getTime() + perMinutes * 60_000);
      const known = new Map(
        [...wanted].filter(([, many]) => many <= count).map(([key]) => [stored(key).toString('hex'), key]),
      );
      const asked = [...known].map(([key, name]) => ({ key, many: wanted.get(name) ?? 0 }));
      const taken = await takeSome(deps.database, { asked, count, now, endsAt });
      return new Set(taken.flatMap((key) => known.get(key) ?? []));
    },
    giveBack: (key) => giveOneBack(deps.database, stored(key)),
  };
}
