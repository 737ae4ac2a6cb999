import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from './issuing-rules.ts';

test('a day that has begun where the registrar is, but not in UTC, is now', () => {
  const now = new Date('2026-11-26T19:00:00Z');
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  assert.deepEqual(momentOf(day('2026-11-27'), now), now);
  assert.deepEqual(momentOf(day('2026-11-26'), now), day('2026-11-26'));
  assert.deepEqual(momentOf(day('2026-11-28'), now), day('2026-11-28'), 'refused as in the future');
});
