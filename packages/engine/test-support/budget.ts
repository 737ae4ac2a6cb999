import assert from 'node:assert/strict';

/**
 * Runs something hostile and asserts the figures of security.md: under 250 ms and 64 MB. Time is processor time, so
 * that a busy machine does not fail the test.
 */
export async function assertCheap<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const memory = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const megabytes = (process.memoryUsage().rss - memory) / 1024 / 1024;
  assert.ok(milliseconds < 250, `${name} took ${milliseconds.toFixed(0)} ms`);
  assert.ok(megabytes < 64, `${name} took ${megabytes.toFixed(0)} MB`);
  return result;
}
