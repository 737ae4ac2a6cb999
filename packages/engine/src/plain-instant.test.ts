import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDateTime } from './credential/schema/values.ts';
import { plainInstant } from './plain-instant.ts';
import { isDateTimeStamp } from './proof/data-integrity-proof.ts';

test('the usual form of a date and time is read as everybody reads it', () => {
  assert.equal(
    plainInstant('2026-01-31T09:00:00Z'),
    undefined,
    'the last days of months are for the slower reader',
  );
  assert.equal(plainInstant('2026-01-28T23:59:59Z'), Date.parse('2026-01-28T23:59:59Z'));
  const two = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
  const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
  fc.assert(
    fc.property(year, two(13), two(32), two(25), two(61), two(61), (...[y, m, d, h, min, s]) => {
      const text = `${y}-${m}-${d}T${h}:${min}:${s}Z`;
      const instant = plainInstant(text);
      if (instant === undefined) return;
      assert.equal(instant, Date.parse(text));
      assert.equal(instant, parseDateTime(text));
      assert.ok(isDateTimeStamp(text));
    }),
    { numRuns: 5_000 },
  );
});

test('every other text is left to a slower reader', () => {
  const good = '2026-11-22T01:02:03Z';
  for (let at = 0; at < good.length; at++) {
    for (const odd of ['x', ' ', '/', ':', '-', '+', '.', '٣', ''])
      if (odd !== good[at])
        assert.equal(
          plainInstant(good.slice(0, at) + odd + good.slice(at + 1)),
          undefined,
          `${odd} at ${at}`,
        );
  }
  for (const text of [
    '',
    '2026-11-22',
    '2026-11-22T01:02:03z',
    '2026-11-22T24:00:00Z',
    '2026-00-22T01:02:03Z',
  ])
    assert.equal(plainInstant(text), undefined, text);
});
