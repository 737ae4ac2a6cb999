import assert from 'node:assert/strict';

/** The figures of security.md; a test with a budget of its own names it. */
const usual = { milliseconds: 250, megabytes: 64 };
const tries = 3;

/**
 * Runs something hostile and asserts what it may cost. Time is processor time, and the cheapest of three tries counts:
 * on a busy machine the same work costs more processor time too, but not each time, and what is hostile costs seconds.
 */
export async function assertCheap<T>(
  name: string,
  run: () => T | Promise<T>,
  limits: Partial<typeof usual> = {},
): Promise<T> {
  const { milliseconds, megabytes } = { ...usual, ...limits };
  for (let attempt = 1; ; attempt += 1) {
    const memory = process.memoryUsage().rss;
    const start = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(start);
    const spent = { milliseconds: (user + system) / 1000, megabytes: toMegabytes(memory) };
    if (spent.milliseconds < milliseconds && spent.megabytes < megabytes) return result;
    // The second try of what costs seconds would not be cheap; and memory that was not given back must not hide.
    const isHopeless = spent.milliseconds > 4 * milliseconds || spent.megabytes > 2 * megabytes;
    if (isHopeless || attempt === tries)
      assert.fail(`${name} took ${spent.milliseconds.toFixed(0)} ms and ${spent.megabytes.toFixed(0)} MB`);
  }
}

function toMegabytes(before: number): number {
  return (process.memoryUsage().rss - before) / 1024 / 1024;
}
