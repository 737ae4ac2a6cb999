import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MultiplePolicy } from './exam.ts';
import { earnedUnits, type MarkedItem, markAttempt, mostChoices } from './scoring-rules.ts';

const unit = 2520;
const single = { kind: 'single', outcomeId: 'oc_1', points: 1, correct: ['a'] } as const;
const multiple = { kind: 'multiple', outcomeId: 'oc_1', points: 3, correct: ['a', 'b', 'c'] } as const;

const scores: [string, MarkedItem, MultiplePolicy, number][] = [
  ['the right choice', { ...single, chosen: ['a'] }, 'all-or-nothing', 1],
  ['a wrong choice', { ...single, chosen: ['b'] }, 'all-or-nothing', 0],
  ['no choice', { ...single, chosen: [] }, 'all-or-nothing', 0],
  ['the right and a wrong choice of a single one', { ...single, chosen: ['a', 'b'] }, 'share', 0],
  ['all right ones', { ...multiple, chosen: ['c', 'a', 'b'] }, 'all-or-nothing', 3],
  ['all but one', { ...multiple, chosen: ['a', 'b'] }, 'all-or-nothing', 0],
  ['all but one, by share', { ...multiple, chosen: ['a', 'b'] }, 'share', 2],
  ['a wrong one beside two right ones, by share', { ...multiple, chosen: ['a', 'b', 'd'] }, 'share', 1],
  ['everything ticked, by share', { ...multiple, chosen: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'share', 0],
  ['only wrong ones, by share', { ...multiple, chosen: ['d', 'e'] }, 'share', 0],
  ['the same one twice', { ...multiple, chosen: ['a', 'a', 'a'] }, 'share', 1],
];

for (const [name, item, policy, points] of scores) {
  test(`${name} earns ${points} of ${item.points} points`, () => {
    assert.equal(earnedUnits(item, policy), points * unit);
  });
}

const rules = { passPercent: 70, passRule: 'every-outcome', multiplePolicy: 'share' } as const;

test('every outcome has to reach the pass mark by itself, unless the whole counts', () => {
  const items: MarkedItem[] = [
    { ...single, points: 9, chosen: ['a'] },
    { ...single, outcomeId: 'oc_2', chosen: ['b'] },
  ];
  assert.deepEqual(markAttempt(items, rules), {
    scorePercent: 90,
    isPassed: false,
    outcomes: [
      { outcomeId: 'oc_1', percent: 100, isReached: true },
      { outcomeId: 'oc_2', percent: 0, isReached: false },
    ],
  });
  assert.equal(markAttempt(items, { ...rules, passRule: 'overall' }).isPassed, true);
});

test('an exam without items is not passed', () => {
  for (const passRule of ['every-outcome', 'overall'] as const)
    assert.equal(markAttempt([], { ...rules, passRule }).isPassed, false);
});

test('exactly the pass mark passes, and thirds are not rounded up to it', () => {
  const thirds = [{ ...multiple, points: 1, chosen: ['a', 'b'] }];
  assert.equal(markAttempt(thirds, { ...rules, passPercent: 66 }).isPassed, true);
  const mark = markAttempt(thirds, { ...rules, passPercent: 67 });
  assert.equal(mark.isPassed, false);
  assert.equal(mark.scorePercent, 66.6);
  const half = [{ ...multiple, correct: ['a', 'b'], chosen: ['a'] }];
  assert.equal(markAttempt(half, { ...rules, passPercent: 50 }).isPassed, true);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].slice(0, mostChoices);
const anyItem = fc.record({
  kind: fc.constantFrom('single' as const, 'multiple' as const),
  outcomeId: fc.constantFrom('oc_1', 'oc_2', 'oc_3'),
  points: fc.integer({ min: 1, max: 100 }),
  correct: fc.subarray(ids, { minLength: 1 }),
  chosen: fc.subarray(ids),
});
const anyRules = fc.record({
  passPercent: fc.integer({ min: 1, max: 100 }),
  passRule: fc.constantFrom('every-outcome' as const, 'overall' as const),
  multiplePolicy: fc.constantFrom('all-or-nothing' as const, 'share' as const),
});
const anyExam = fc.array(anyItem, { minLength: 1, maxLength: 30 });

test('a score lies between 0 and 100, and the shown score never says more than was decided', () => {
  fc.assert(
    fc.property(anyExam, anyRules, (items, settings) => {
      const mark = markAttempt(items, settings);
      assert.ok(mark.scorePercent >= 0 && mark.scorePercent <= 100);
      for (const outcome of mark.outcomes)
        assert.equal(outcome.percent >= settings.passPercent, outcome.isReached);
      if (settings.passRule === 'every-outcome' && mark.isPassed)
        assert.ok(mark.scorePercent >= settings.passPercent, 'each outcome reached makes the whole reached');
    }),
  );
});

test('points are whole units: nothing is lost or won by rounding', () => {
  fc.assert(
    fc.property(anyItem, anyRules, (item, { multiplePolicy }) => {
      const earned = earnedUnits(item, multiplePolicy);
      assert.ok(Number.isInteger(earned) && earned >= 0 && earned <= item.points * unit);
    }),
  );
});

test('answering everything right passes every exam, answering nothing passes none', () => {
  fc.assert(
    fc.property(anyExam, anyRules, (items, settings) => {
      assert.equal(
        markAttempt(
          items.map((item) => ({ ...item, chosen: item.correct })),
          settings,
        ).isPassed,
        true,
      );
      assert.equal(
        markAttempt(
          items.map((item) => ({ ...item, chosen: [] })),
          settings,
        ).isPassed,
        false,
      );
    }),
  );
});

test('one more right tick never lowers a score, and the order of items never matters', () => {
  fc.assert(
    fc.property(anyExam, anyRules, (items, settings) => {
      const before = markAttempt(items, settings);
      const better = items.map((item) => {
        const missing = item.correct.find((id) => !item.chosen.includes(id));
        return missing && item.kind === 'multiple' ? { ...item, chosen: [...item.chosen, missing] } : item;
      });
      assert.ok(markAttempt(better, settings).scorePercent >= before.scorePercent);
      const reversed = markAttempt([...items].reverse(), settings);
      assert.equal(reversed.isPassed, before.isPassed);
      assert.equal(reversed.scorePercent, before.scorePercent);
    }),
  );
});
