import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRules } from './compare-rules.ts';
import { documentOf, fact, percent, today, yesterday } from './situation.test-support.ts';

const exam = (points: number) => ({
  id: 'exam',
  requires: 'exam',
  exam: 'ex',
  score: percent(points),
  attempts: 1,
});
const mark = (points: number) => [fact('exam', 'ex', { score: percent(points) })];

test('a higher bar: who loses it, who keeps what they have, and whom nothing changes', () => {
  const people = [
    { person: 'ada', facts: mark(90) },
    { person: 'ben', facts: mark(65) },
    { person: 'cleo', facts: mark(65), decidedAt: yesterday },
    { person: 'dora', facts: [] },
  ];
  const { loses, keeps, gains, moves, ...rest } = compareRules(documentOf(exam(60)), documentOf(exam(70)), {
    people,
    at: today,
  });
  assert.deepEqual(loses, [{ person: 'ben', from: 'met', to: 'closed', because: ['exam'] }]);
  assert.deepEqual(
    keeps.map(({ person }) => person),
    ['cleo'],
  );
  assert.deepEqual([gains, moves, rest], [[], [], { people: 4 }]);
});

test('another way in: who gains it, and what stood in the way before', () => {
  const before = documentOf({ all: [exam(70), { id: 'course', requires: 'completion', unit: 'course' }] });
  const after = documentOf(exam(70));
  const { gains, moves } = compareRules(before, after, {
    people: [
      { person: 'ada', facts: mark(75) },
      { person: 'ben', facts: [] },
    ],
    at: today,
  });
  assert.deepEqual(gains, [{ person: 'ada', from: 'missing', to: 'met', because: ['course'] }]);
  assert.deepEqual(moves, []);
});

test('people may come one by one, and a decision of before is judged as of its day', () => {
  const rule = documentOf({ id: 'a', requires: 'award', achievements: ['x'] });
  const facts = [fact('award', 'x', { at: '2025-01-01T00:00:00.000Z', validUntil: yesterday })];
  function* people() {
    yield { person: 'ada', facts, decidedAt: '2025-06-01T00:00:00.000Z' };
    yield { person: 'ben', facts };
  }
  const { keeps, loses, people: count } = compareRules(rule, rule, { people: people(), at: today });
  assert.equal(count, 2);
  assert.deepEqual(
    keeps.map(({ person, to }) => [person, to]),
    [['ada', 'expired']],
  );
  assert.deepEqual(loses, []);
});
