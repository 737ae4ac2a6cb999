import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rateLimit } from './rate-limit.ts';

let now = new Date('2026-06-01T09:00:00Z');
const limit = () => rateLimit({ count: 2, perMinutes: 15, now: () => now });

test('so many tries are taken in a window, each key by itself, and a new window starts afresh', () => {
  const tries = limit();
  assert.deepEqual([tries.take('a'), tries.take('a'), tries.take('a')], [true, true, false]);
  assert.ok(tries.take('b'));
  now = new Date(now.getTime() + 15 * 60_000);
  assert.ok(tries.take('a'));
});

test('a try that was given back does not count', () => {
  const tries = limit();
  for (let turn = 0; turn < 5; turn++) {
    assert.ok(tries.take('a'));
    tries.giveBack('a');
  }
  assert.deepEqual([tries.take('a'), tries.take('a'), tries.take('a')], [true, true, false]);
});

test('a flood of keys takes no more memory than fifty thousand of them', () => {
  const tries = limit();
  tries.take('first');
  tries.take('first');
  for (let key = 0; key < 50_000; key++) tries.take(`key ${key}`);
  assert.ok(tries.take('first'), 'the oldest window was let go');
});
