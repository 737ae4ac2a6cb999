import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase } from '../../../../test/support/test-database.ts';
import { type RateLimit, rateLimit } from './rate-limit.ts';

const { database } = await openTestDatabase();
let now = new Date('2026-06-01T09:00:00Z');
let made = 0;

/** The same limit as two processes have it. */
function twice(count = 2): [RateLimit, RateLimit] {
  made += 1;
  const one = () => rateLimit({ database, now: () => now }, { name: `test ${made}`, count, perMinutes: 15 });
  return [one(), one()];
}

test('so many tries are taken in a window by all processes together, each key by itself', async () => {
  const [here, there] = twice();
  assert.deepEqual([await here.take('a'), await there.take('a'), await here.take('a')], [true, true, false]);
  assert.ok(await there.take('b'));
});

test('a new window starts afresh, and tries that were refused do not make the old one longer', async () => {
  const [tries] = twice();
  for (let turn = 0; turn < 5; turn++) await tries.take('a');
  now = new Date(now.getTime() + 15 * 60_000);
  assert.deepEqual(
    [await tries.take('a'), await tries.take('a'), await tries.take('a')],
    [true, true, false],
  );
});

test('of many that come at once no more than allowed are taken', async () => {
  const both = twice(10);
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => both[index % 2 === 0 ? 0 : 1].take('a')),
  );
  assert.equal(answers.filter(Boolean).length, 10);
});

test('a try that was given back does not count', async () => {
  const [here, there] = twice();
  for (let turn = 0; turn < 5; turn++) {
    assert.ok(await here.take('a'));
    await there.giveBack('a');
  }
  assert.deepEqual([await here.take('a'), await here.take('a'), await there.take('a')], [true, true, false]);
});

test('limits of different names do not share keys', async () => {
  const [one] = twice(1);
  const [other] = twice(1);
  assert.deepEqual([await one.take('a'), await other.take('a')], [true, true]);
});

test('the database keeps no key as it is, and loses windows that are over', async () => {
  const [tries] = twice(1000);
  await tries.take('ada@example.org');
  const { rows } = await sql<{ key: Buffer }>`select key from platform.rate_limit`.execute(database);
  assert.ok(rows.length > 0 && rows.every(({ key }) => !key.toString().includes('ada')));
  now = new Date(now.getTime() + 60 * 60_000);
  for (let turn = 0; turn < 100; turn++) await tries.take('again');
  const left = await sql<{ count: number }>`
    select count(*)::int as count from platform.rate_limit where ends_at <= ${now}
  `.execute(database);
  assert.equal(left.rows[0]?.count, 0);
});
