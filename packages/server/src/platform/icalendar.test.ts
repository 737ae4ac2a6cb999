import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCalendar } from './icalendar.ts';

const written = new Date('2026-11-27T09:00:00Z');

test('a calendar has a moment in UTC, a whole day, and what is cancelled', () => {
  const text = writeCalendar(
    { name: 'Spring; “2027”', says: 'As far as June' },
    [
      {
        ...{ uid: 'a@x', title: 'Class, first', place: 'Room 1\nFloor 2', url: 'https://x.example/a' },
        ...{ from: new Date('2027-01-18T18:30:00Z'), to: new Date('2027-01-18T20:30:00Z') },
      },
      { uid: 'b@x', title: 'Off', from: '2027-01-19', to: '2027-01-20', isCancelled: true },
    ],
    written,
  );
  for (const line of [
    'X-WR-CALNAME:Spring\\; “2027”',
    'DTSTART:20270118T183000Z',
    'SUMMARY:Class\\, first',
    'LOCATION:Room 1\\nFloor 2',
    'DTSTART;VALUE=DATE:20270119',
    'STATUS:CANCELLED',
  ])
    assert.ok(text.includes(`${line}\r\n`), line);
  assert.equal(text.split('BEGIN:VEVENT').length, 3);
});

test('no line has more than 75 octets, and what was folded is whole again', () => {
  const title = 'Ärztliche Fortbildung über Händehygiene 手の衛生 '.repeat(8).trim();
  const text = writeCalendar(
    { name: 'x' },
    [{ uid: 'a', title, from: '2027-01-19', to: '2027-01-20' }],
    written,
  );
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY:${title}\r\n`));
});
