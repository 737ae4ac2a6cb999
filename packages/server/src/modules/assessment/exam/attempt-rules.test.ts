import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type AttemptFacts,
  acceptAnswer,
  drawOrder,
  isInTime,
  type NextStep,
  nextStep,
  type SentAnswer,
  secondsLeft,
  settleAnswer,
} from './attempt-rules.ts';

const noon = new Date('2026-06-01T12:00:00Z');
const policy = { attemptsAllowed: 2, waitHours: 24 };
const failed = (finishedAt: string): AttemptFacts => ({
  attemptId: 'att_1',
  status: 'final',
  finishedAt: new Date(finishedAt),
  isPassed: false,
});
const open: AttemptFacts = { attemptId: 'att_2', status: 'open' };
const passed: AttemptFacts = { attemptId: 'att_3', status: 'final', finishedAt: noon, isPassed: true };

const steps: [string, AttemptFacts[], typeof policy | { waitHours: number }, NextStep][] = [
  ['nobody tried yet', [], policy, { kind: 'start', number: 1, attemptsLeft: 2 }],
  ['there is no limit', [], { waitHours: 0 }, { kind: 'start', number: 1 }],
  ['one is open', [failed('2026-06-01T11:00:00Z'), open], policy, { kind: 'resume', attemptId: 'att_2' }],
  ['one was passed', [passed], policy, { kind: 'passed', attemptId: 'att_3' }],
  ['one was passed and another is open', [passed, open], policy, { kind: 'passed', attemptId: 'att_3' }],
  [
    'the passed one was annulled and stays used up',
    [{ ...passed, annulment: { as: 'used-up' } }],
    policy,
    { kind: 'wait', until: new Date('2026-06-02T12:00:00Z'), attemptsLeft: 1 },
  ],
  [
    'the passed one was annulled and given back',
    [{ ...passed, annulment: { as: 'given-back' } }],
    policy,
    { kind: 'start', number: 2, attemptsLeft: 2 },
  ],
  [
    'the wait is not over',
    [failed('2026-05-31T12:00:01Z')],
    policy,
    { kind: 'wait', until: new Date('2026-06-01T12:00:01Z'), attemptsLeft: 1 },
  ],
  [
    'the wait is just over',
    [failed('2026-05-31T12:00:00Z')],
    policy,
    { kind: 'start', number: 2, attemptsLeft: 1 },
  ],
  [
    'all are used',
    [failed('2026-05-01T12:00:00Z'), failed('2026-05-03T12:00:00Z')],
    policy,
    { kind: 'none-left' },
  ],
  [
    'the last end counts for the wait',
    [failed('2026-06-01T11:00:00Z'), failed('2026-05-03T12:00:00Z')],
    { waitHours: 2 },
    { kind: 'wait', until: new Date('2026-06-01T13:00:00Z') },
  ],
];

for (const [name, attempts, settings, expected] of steps) {
  test(`when ${name}, the next step is "${expected.kind}"`, () => {
    assert.deepEqual(nextStep(attempts, settings, noon), expected);
  });
}

test('ten seconds after the end an answer still counts, a moment later not', () => {
  assert.equal(isInTime({ dueAt: new Date('2026-06-01T11:59:50.000Z') }, noon), true);
  assert.equal(isInTime({ dueAt: new Date('2026-06-01T11:59:49.999Z') }, noon), false);
  assert.equal(isInTime({}, noon), true);
});

const question = { kind: 'multiple', choices: ['a', 'b', 'c'].map((id) => ({ id, text: id })) } as const;

test('only known choices stand, each once, and one at most where one is asked for', () => {
  const accept = (kind: 'single' | 'multiple', posted: string[]) =>
    acceptAnswer({ kind, choices: [...question.choices] }, posted);
  assert.deepEqual(accept('multiple', ['c', 'x', 'a', 'a']), ['a', 'c']);
  assert.deepEqual(accept('single', ['c', 'a']), ['a']);
  assert.deepEqual(accept('single', ['x']), []);
});

test('a drawn order holds each item and each choice exactly once, whatever is drawn', () => {
  const questions = fc.array(
    fc.record({
      itemEditionId: fc.uuid(),
      choices: fc.uniqueArray(fc.record({ id: fc.uuid(), text: fc.string() }), {
        selector: (choice) => choice.id,
        maxLength: 10,
      }),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(questions, fc.infiniteStream(fc.nat()), (wanted, stream) => {
      const order = drawOrder(wanted, (below) => Number(stream.next().value) % below);
      assert.deepEqual(
        order.map((place) => place.itemEditionId).sort(),
        wanted.map((one) => one.itemEditionId).sort(),
      );
      const placed = order.flatMap((place) => place.choiceOrder).sort();
      assert.deepEqual(placed, wanted.flatMap((one) => one.choices.map((choice) => choice.id)).sort());
    }),
  );
});

test('no attempt beyond the limit is ever offered', () => {
  const anyAttempts = fc.array(fc.date({ min: new Date('2020-01-01'), max: noon, noInvalidDate: true }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      anyAttempts,
      fc.integer({ min: 1, max: 8 }),
      fc.nat(500),
      (ends, attemptsAllowed, waitHours) => {
        const attempts = ends.map((end) => failed(end.toISOString()));
        const step = nextStep(attempts, { attemptsAllowed, waitHours }, noon);
        if (attempts.length >= attemptsAllowed) assert.equal(step.kind, 'none-left');
        if (step.kind === 'start') {
          const last = Math.max(...ends.map(Number), 0);
          assert.ok(ends.length === 0 || last + waitHours * 3_600_000 <= noon.getTime());
        }
      },
    ),
  );
});

test('an answer is settled by what its window had seen, and within one window by its own count', () => {
  const first = { writer: 'window-one', turn: 2 };
  const kept = { chosen: ['a'], sequence: 5, by: first };
  const cases: [string, SentAnswer, ReturnType<typeof settleAnswer>][] = [
    ['a later answer of the same window', { chosen: ['b'], seen: 3, by: { ...first, turn: 3 } }, 'newer'],
    ['an older one that the network held up', { chosen: ['b'], seen: 3, by: { ...first, turn: 1 } }, 'known'],
    ['the very same, sent twice', { chosen: ['a'], seen: 3, by: first }, 'known'],
    ['another window that had seen it', { chosen: ['b'], seen: 5, by: { writer: 'two', turn: 1 } }, 'newer'],
    ['another window that had not', { chosen: ['b'], seen: 4, by: { writer: 'two', turn: 9 } }, 'elsewhere'],
    [
      'another window with the same answer',
      { chosen: ['a'], seen: 0, by: { writer: 'two', turn: 1 } },
      'known',
    ],
    ['a form without script that had seen it', { chosen: [], seen: 6 }, 'newer'],
    ['a form without script that had not', { chosen: [], seen: 0 }, 'elsewhere'],
  ];
  for (const [name, sent, expected] of cases) assert.equal(settleAnswer(kept, sent), expected, name);
  assert.equal(settleAnswer({ chosen: [], sequence: 0 }, { chosen: ['b'], seen: 0 }), 'newer');
});

test('seconds are rounded up, so that no clock is at its end before the time is over', () => {
  const dueAt = new Date('2026-06-01T09:30:00Z');
  assert.equal(secondsLeft(dueAt, new Date('2026-06-01T09:29:59.900Z')), 1);
  assert.equal(secondsLeft(dueAt, dueAt), 0);
  assert.equal(secondsLeft(dueAt, new Date('2026-06-01T10:00:00Z')), 0);
});
