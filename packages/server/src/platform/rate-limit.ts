/** Counts tries by key in windows of time, in this process's memory. */
export interface RateLimit {
  /** Counts one more; false when there were too many already. */
  take(key: string): boolean;
  /** Takes one back: the try was a good one. */
  giveBack(key: string): void;
}

/** Keys that are kept at most; beyond, the oldest windows go. */
const mostKeys = 50_000;

export function rateLimit(options: { count: number; perMinutes: number; now: () => Date }): RateLimit {
  const windows = new Map<string, { endsAt: number; taken: number }>();
  const length = options.perMinutes * 60_000;
  return {
    take(key) {
      const now = options.now().getTime();
      const known = windows.get(key);
      if (known && known.endsAt > now) {
        if (known.taken >= options.count) return false;
        known.taken += 1;
        return true;
      }
      windows.delete(key);
      windows.set(key, { endsAt: now + length, taken: 1 });
      if (windows.size > mostKeys) windows.delete(windows.keys().next().value ?? '');
      return true;
    },
    giveBack(key) {
      const known = windows.get(key);
      if (known && known.taken > 0) known.taken -= 1;
    },
  };
}
