import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endAfterRenewal, expiryStageOf, isRenewalOpen, mayAskForRenewal } from './renewal-rules.ts';

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const award = { expiresAt: at('2027-01-31'), credential: { id: 'crd_1', address: '/credentials/crd_1' } };
const rule = { validityMonths: 12, renewalOpensMonths: 6 };

test('an award is renewed from its end, also within the grace; later from today', () => {
  const ends = ['2026-12-01', '2027-03-01', '2027-06-30'].map((day) => endAfterRenewal(award, rule, at(day)));
  assert.deepEqual(ends, [at('2028-01-31'), at('2028-01-31'), at('2028-06-30')]);
  assert.equal(endAfterRenewal(award, {}, at('2026-12-01')), undefined);
  assert.equal(endAfterRenewal({}, rule, at('2026-12-01')), undefined);
});

test('its holder can ask from the day of the edition on until the grace is over', () => {
  const may = (day: string, given = award) => mayAskForRenewal(given, rule, at(day));
  assert.deepEqual(
    ['2026-07-30', '2026-07-31', '2027-04-30', '2027-05-03'].map((day) => may(day)),
    [false, true, true, false],
  );
  assert.equal(may('2026-12-01', { ...award, endedAt: at('2026-11-01') } as typeof award), false);
});

test('the holder hears of the end in stages', () => {
  const stages = ['2026-10-01', '2026-11-15', '2027-01-10', '2027-01-28', '2027-01-31'].map((day) =>
    expiryStageOf(award, rule, at(day)),
  );
  assert.deepEqual(stages, [undefined, 90, 30, 7, undefined]);
  assert.equal(expiryStageOf(award, {}, at('2026-11-15')), undefined);
  assert.equal(expiryStageOf(award, { validityMonths: 12 }, at('2026-11-15')), 90);
});

test('a renewal that nobody dates waits for its day, so that asked twice it is one', () => {
  const isOpen = (expiresAt: Date) => isRenewalOpen({ expiresAt }, rule, at('2026-12-01'));
  assert.equal(isOpen(award.expiresAt), true);
  assert.equal(isOpen(endAfterRenewal(award, rule, at('2026-12-01')) ?? at('2026-12-01')), false);
  const monthly = { validityMonths: 1 };
  assert.equal(isRenewalOpen({ expiresAt: at('2026-12-31') }, monthly, at('2026-12-01')), true);
  assert.equal(isRenewalOpen({ expiresAt: at('2027-01-31') }, monthly, at('2026-12-01')), false);
});
