import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayIn,
  firstOfMonth,
  isDay,
  momentIn,
  shiftDay,
  spanIn,
  weekdayOf,
  zoneNamed,
} from './zoned-time.ts';

const moments: [string, string, string, string, string][] = [
  ['winter', 'Europe/Berlin', '2027-01-15', '18:30', '2027-01-15T17:30:00.000Z'],
  ['summer', 'Europe/Berlin', '2027-07-15', '18:30', '2027-07-15T16:30:00.000Z'],
  ['an hour that is twice', 'Europe/Berlin', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ['an hour that is not', 'Europe/Berlin', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  [
    'the day when Dublin puts clocks back',
    'Europe/Dublin',
    '2026-10-25',
    '09:00',
    '2026-10-25T09:00:00.000Z',
  ],
  ['the day before', 'Europe/Dublin', '2026-10-24', '09:00', '2026-10-24T08:00:00.000Z'],
  ['once Dublin has put them forward', 'Europe/Dublin', '2027-03-29', '09:00', '2027-03-29T08:00:00.000Z'],
  ['half an hour of offset', 'Asia/Kolkata', '2027-01-15', '00:15', '2027-01-14T18:45:00.000Z'],
  [
    'the other side of the date line',
    'Pacific/Kiritimati',
    '2027-01-15',
    '09:00',
    '2027-01-14T19:00:00.000Z',
  ],
  ['no offset', 'UTC', '2027-01-15', '09:00', '2027-01-15T09:00:00.000Z'],
];
for (const [what, zone, day, time, expected] of moments)
  test(`a time of day is the right moment: ${what}`, () => {
    assert.equal(momentIn(zone, { day, time }).toISOString(), expected);
  });

const spans: [string, string, string, string, string][] = [
  [
    'ends within an hour that is not',
    '01:30',
    '02:15',
    '2027-03-28T00:30:00.000Z',
    '2027-03-28T01:15:00.000Z',
  ],
  ['begins within it', '02:30', '03:15', '2027-03-28T01:30:00.000Z', '2027-03-28T02:15:00.000Z'],
  ['begins at its end', '03:00', '03:15', '2027-03-28T01:00:00.000Z', '2027-03-28T01:15:00.000Z'],
  ['is all within it', '02:10', '02:40', '2027-03-28T01:10:00.000Z', '2027-03-28T01:40:00.000Z'],
  ['lasts over it', '01:30', '05:00', '2027-03-28T00:30:00.000Z', '2027-03-28T03:00:00.000Z'],
];
for (const [what, from, to, start, end] of spans)
  test(`what ${what} ends after it begins`, () => {
    const span = spanIn('Europe/Berlin', { day: '2027-03-28', from, to });
    assert.deepEqual([span.from.toISOString(), span.to.toISOString()], [start, end]);
  });

test('a day is that of the place', () => {
  const moment = new Date('2027-01-14T23:30:00Z');
  assert.equal(dayIn('Europe/Berlin', moment), '2027-01-15');
  assert.equal(dayIn('America/New_York', moment), '2027-01-14');
});

test('days are counted over months and leap years, and what is none is none', () => {
  assert.equal(shiftDay('2028-02-28', 1), '2028-02-29');
  assert.equal(firstOfMonth('2027-01-31', -1), '2026-12-01');
  assert.equal(weekdayOf('2027-01-04'), 1);
  assert.ok(!isDay('2027-02-29') && !isDay('2027-1-1') && isDay('2028-02-29'));
});

test('a zone is one of the IANA database, no offset', () => {
  assert.equal(zoneNamed('europe/berlin'), 'Europe/Berlin');
  for (const wrong of ['', '+02:00', 'Mars/Base']) assert.equal(zoneNamed(wrong), undefined);
});
