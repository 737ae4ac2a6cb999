import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../platform/refusal.ts';
import { listRunsOf, movesAt, noRuns, searchedRuns } from './listed-run-rules.ts';
import type { Offer } from './offer.ts';
import { assertOffer, isOffered, totalCost } from './offer-rules.ts';
import { cheapestWays, nextStart } from './offering-rules.ts';
import { hoursNeeded, paceAt } from './pace-rules.ts';
import { assertPolicies, resolvePolicies } from './policy-rules.ts';
import type { Run } from './run.ts';
import { assertRun, assertSessions, shiftRun, standingAt, weeklyDays } from './run-rules.ts';

const run: Run = {
  ...{ runId: 'crn_1', achievementId: 'ach_1', organisationId: 'org_1', name: 'Spring', state: 'open' },
  ...{
    pace: 'scheduled',
    delivery: 'online',
    timeZone: 'Europe/Berlin',
    languages: [],
    note: '',
    sessions: [],
  },
  ...{ startsOn: '2027-03-01', endsOn: '2027-05-30', enrolsFrom: '2027-01-10', capacity: 2, seatsTaken: 0 },
  ...{ hasWaitingList: true, policies: {}, createdAt: new Date(0), changedAt: new Date(0) },
};
const offer: Offer = {
  ...{ offerId: 'off_1', runId: 'crn_1', track: 'certified', price: { minor: 45_000, currency: 'EUR' } },
  ...{ costs: { exam: 0, retake: 5_000 }, forWhom: '', includes: [], taxNote: '', policies: {} },
  ...{ createdAt: new Date(0), changedAt: new Date(0) },
};

const standings: [string, Partial<Run>, string, string][] = [
  ['before its first day to enrol', {}, '2027-01-09T22:59:59Z', 'upcoming'],
  ['from midnight in its own zone', {}, '2027-01-09T23:00:00Z', 'open'],
  ['with every seat taken', { seatsTaken: 2 }, '2027-02-01T00:00:00Z', 'full'],
  ['on its first day, until midnight there', {}, '2027-03-01T22:59:59Z', 'open'],
  ['the day after, where nothing else is said', {}, '2027-03-01T23:00:00Z', 'closed'],
  ['late, where the run says so', { enrolsUntil: '2027-03-10' }, '2027-03-10T12:00:00Z', 'open'],
  ['closed by hand', { state: 'closed' }, '2027-02-01T00:00:00Z', 'closed'],
  ['self-paced and never over', { pace: 'self-paced', endsOn: undefined }, '2030-01-01T00:00:00Z', 'open'],
];
for (const [when, change, now, expected] of standings)
  test(`a run is ${expected} ${when}`, () => {
    assert.equal(standingAt({ ...run, ...change }, new Date(now)), expected);
  });

const wrongRuns: [string, Partial<Run>, string][] = [
  ['has no name', { name: '' }, 'name'],
  ['is in no time zone', { timeZone: 'Mars/Base' }, 'timeZone'],
  ['starts on no day', { startsOn: '2027-02-30' }, 'startsOn'],
  ['is scheduled without a start', { startsOn: undefined }, 'startsOn'],
  ['ends before it starts', { endsOn: '2027-02-01' }, 'endsOn'],
  ['lets enrol until before it does', { enrolsUntil: '2027-01-01' }, 'enrolsUntil'],
  ['lets enrol after its end', { enrolsUntil: '2027-06-01' }, 'enrolsUntil'],
  ['lets enrol only after it starts', { enrolsFrom: '2027-03-02', enrolsUntil: '2027-03-20' }, 'enrolsFrom'],
  [
    'lets enrol only after it is over',
    { pace: 'self-paced', endsOn: '2027-05-30', enrolsFrom: '2027-05-31' },
    'enrolsFrom',
  ],
  ['has no seat', { capacity: 0 }, 'capacity'],
  ['is on site nowhere', { delivery: 'on-site' }, 'town'],
];
for (const [what, change, field] of wrongRuns)
  test(`a run that ${what} is refused at that field`, () => {
    assert.throws(
      () => assertRun({ ...run, ...change }),
      (error) => error instanceof Refusal && field in error.fields,
    );
  });
test('a run as it should be is taken', () => assertRun(run));

test('the total names what is not stated instead of guessing it', () => {
  assert.deepEqual(totalCost(offer), {
    least: { minor: 45_000, currency: 'EUR' },
    withRetake: { minor: 50_000, currency: 'EUR' },
    notStated: ['materials', 'certificate'],
  });
  assert.equal(totalCost({ ...offer, costs: {} }).withRetake, undefined);
});

test('an offer holds on its days only, in the zone of its run', () => {
  const early = { ...offer, validUntil: '2027-01-31' };
  assert.ok(isOffered(early, run, new Date('2027-01-31T22:59:00Z')));
  assert.ok(!isOffered(early, run, new Date('2027-01-31T23:00:00Z')));
  assert.ok(!isOffered({ ...offer, endedAt: new Date() }, run, new Date('2027-01-01T00:00:00Z')));
});

test('an offer in no currency, or with half a cent, is refused', () => {
  for (const price of [
    { minor: 1, currency: 'XXX' },
    { minor: 0.5, currency: 'EUR' },
    { minor: -1, currency: 'EUR' },
  ])
    assert.throws(() => assertOffer({ ...offer, price }), Refusal);
});

test('the cheapest way is one for each currency, for everybody, and leads to the award', () => {
  const of = (change: Partial<Offer>) => ({ ...offer, ...change });
  const offers = [
    of({ price: { minor: 90_000, currency: 'EUR' } }),
    of({ price: { minor: 1_000, currency: 'EUR' }, track: 'audit' }),
    of({ price: { minor: 2_000, currency: 'EUR' }, track: 'assessment-only' }),
    of({ price: { minor: 0, currency: 'EUR' }, forWhom: 'Staff.' }),
    of({ price: { minor: 80_000, currency: 'JPY' } }),
    of({}),
  ];
  const ways = cheapestWays([{ run, standing: 'open', offers }]);
  assert.deepEqual(
    ways.map(({ cost }) => cost.least),
    [
      { minor: 45_000, currency: 'EUR' },
      { minor: 80_000, currency: 'JPY' },
    ],
  );
  assert.deepEqual(cheapestWays([{ run, standing: 'closed', offers }]), []);
});

test('the next start is a day to come, or today where one can begin', () => {
  const now = new Date('2027-02-01T12:00:00Z');
  assert.equal(nextStart([{ run, standing: 'open', offers: [] }], now), '2027-03-01');
  const own = { ...run, pace: 'self-paced' as const, startsOn: undefined, enrolsFrom: undefined };
  assert.equal(nextStart([{ run: own, standing: 'open', offers: [] }], now), '2027-02-01');
  assert.equal(nextStart([{ run, standing: 'full', offers: [] }], now), undefined);
  const again = { ...own, startsOn: '2026-09-01', enrolsFrom: '2027-04-01' };
  assert.equal(nextStart([{ run: again, standing: 'upcoming', offers: [] }], now), '2027-04-01');
});

test('the nearest policy stands over all wider ones, each by itself', () => {
  const refund = { from: 'start' as const, steps: [{ percent: 100, days: -14 }] };
  const none = { from: 'start' as const, steps: [] };
  const resolved = resolvePolicies({
    offer: { refund: none },
    run: { late: { days: 3, percentOff: 10 } },
    organisation: { refund, extension: { days: 7 } },
  });
  assert.deepEqual(resolved, {
    refund: { value: none, by: 'offer' },
    extension: { value: { days: 7 }, by: 'organisation' },
    late: { value: { days: 3, percentOff: 10 }, by: 'run' },
  });
});

test('a refund that grows with time is refused', () => {
  const steps = [
    { percent: 50, days: -14 },
    { percent: 100, days: -7 },
  ];
  assert.throws(() => assertPolicies({ refund: { from: 'start', steps } }), Refusal);
  assert.throws(
    () => assertPolicies({ refund: { from: 'enrolment', steps: [{ percent: 1, days: -1 }] } }),
    Refusal,
  );
});

test('with so many hours a week it takes whole weeks, and a run asks for so many', () => {
  assert.deepEqual(paceAt({ workloadHours: 30 }, { hours: 4, from: '2026-11-30' }), {
    weeks: 8,
    doneOn: '2027-01-24',
  });
  assert.equal(paceAt({ workloadHours: 0 }, { hours: 4, from: '2026-11-30' }), undefined);
  assert.equal(hoursNeeded({ workloadHours: 30 }, { days: 70 }), 3);
});

test('every week on some days gives just those days', () => {
  assert.deepEqual(weeklyDays({ first: '2027-01-05', last: '2027-01-18', weekdays: [1, 3] }), [
    '2027-01-06',
    '2027-01-11',
    '2027-01-13',
    '2027-01-18',
  ]);
  assert.deepEqual(weeklyDays({ first: '2027-01-05', last: '2026-01-18', weekdays: [1] }), []);
});

test('a timetable is put in order, and a time that ends before it begins is refused', () => {
  const one = { sessionId: 'a', title: 'Class', day: '2027-03-08', from: '18:00', to: '20:00', place: '' };
  const other = { ...one, sessionId: 'b', day: '2027-03-01' };
  assert.deepEqual(assertSessions([one, other]), [other, one]);
  assert.throws(() => assertSessions([{ ...one, to: '17:00' }]), Refusal);
  const moved = shiftRun({ ...run, sessions: [one] }, 7);
  assert.deepEqual([moved.startsOn, moved.sessions[0]?.day], ['2027-03-08', '2027-03-15']);
});

const found: [string, Partial<Run>, string, string[] | undefined][] = [
  ['starts in four months', {}, '2027-01-15T00:00:00Z', ['three-months']],
  ['starts in a year', { enrolsFrom: undefined }, '2026-03-01T00:00:00Z', ['later']],
  ['starts this month', { startsOn: '2027-02-20' }, '2027-02-01T00:00:00Z', ['this-month', 'three-months']],
  ['has begun and still lets in', { enrolsUntil: '2027-03-20' }, '2027-03-10T00:00:00Z', ['now']],
  ['is full', { seatsTaken: 2 }, '2027-02-01T00:00:00Z', []],
  [
    'began long ago and lets in again in two months',
    { pace: 'self-paced', startsOn: '2026-09-01', enrolsFrom: '2027-04-01' },
    '2027-02-01T00:00:00Z',
    ['three-months'],
  ],
];
for (const [what, change, now, expected] of found)
  test(`a run that ${what} is found as what it is that day`, () => {
    const listed = listRunsOf([{ ...run, ...change }], [offer]);
    assert.deepEqual(searchedRuns(listed, new Date(now)).values.starts, expected);
  });

test('a listing says by itself when it has to be read again', () => {
  const listed = listRunsOf([run], [offer]);
  assert.equal(movesAt(listed, new Date('2026-11-27T00:00:00Z'))?.toISOString(), '2026-11-30T23:00:00.000Z');
  assert.equal(movesAt(listed, new Date('2027-02-15T00:00:00Z'))?.toISOString(), '2027-02-28T23:00:00.000Z');
  assert.equal(movesAt(listed, new Date('2028-01-01T00:00:00Z')), undefined);
  assert.equal(movesAt(noRuns, new Date()), undefined);
});

test('what has no runs can be begun at once, and has no price', () => {
  const { values, numbers } = searchedRuns(noRuns, new Date());
  assert.deepEqual(values, { starts: ['now'] });
  assert.ok(numbers.price > 1e14);
});
