import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFacts } from './fact.ts';
import { deepest, mostRequirements, parseRule } from './parse-rule.ts';

const exam = { id: 'e', requires: 'exam', exam: 'ex1' };

function faultsOf(rule: unknown): string[] {
  const parsed = parseRule({ format: 1, rule });
  return 'faults' in parsed ? parsed.faults.map(({ place, code }) => `${place} ${code}`) : [];
}

test('a rule without a format that is known is refused', () => {
  const parsed = parseRule({ format: 2, rule: exam });
  assert.deepEqual('faults' in parsed && parsed.faults, [
    { place: '/format', code: 'not-one-of', asked: '1' },
  ]);
});

const bad: [string, unknown, string[]][] = [
  ['no rule at all', null, ['/rule not-an-object']],
  ['neither a group nor a requirement', { some: [exam] }, ['/rule not-a-rule']],
  ['a group of nothing', { all: [] }, ['/rule/all too-few']],
  ['a member that nobody knows', { ...exam, colour: 'red' }, ['/rule/colour unknown-member']],
  ['a member that is two groups', { all: [exam], any: [exam] }, ['/rule/any unknown-member']],
  ['an unknown kind', { id: 'x', requires: 'luck' }, ['/rule/requires not-one-of']],
  ['a kind without its parameter', { id: 'x', requires: 'exam' }, ['/rule/exam missing-member']],
  ['a floating score', { ...exam, score: { points: 0.7, of: 1 } }, ['/rule/score/points not-an-integer']],
  ['a score over the whole', { ...exam, score: { points: 2, of: 1 } }, ['/rule/score not-a-score']],
  [
    'a day that does not exist',
    { ...exam, until: '2026-02-30T00:00:00.000Z' },
    ['/rule/until not-an-instant'],
  ],
  ['a length of nothing', { ...exam, within: {} }, ['/rule/within not-a-duration']],
  ['one id twice', { all: [exam, { ...exam, exam: 'ex2' }] }, ['/rule/all/1/id id-taken']],
  ['more than there are', { atLeast: 2, of: [exam] }, ['/rule/atLeast more-than-there-are']],
  [
    'more sessions than there are',
    { id: 'a', requires: 'attendance', sessions: ['s', 's'], count: 2 },
    ['/rule/count more-than-there-are'],
  ],
  [
    'hours for one requirement alone',
    { id: 'h', requires: 'hours', activity: 'ward', minutes: 60, exclusive: true },
    ['/rule/exclusive cannot-be-exclusive'],
  ],
  [
    'a score of a payment',
    { id: 'p', requires: 'payment', charge: 'c', score: { points: 1, of: 1 } },
    ['/rule/score cannot-be-scored'],
  ],
  [
    'a survey with a weight',
    {
      weighted: [{ requirement: { id: 's', requires: 'survey', survey: 's' }, weight: 1 }],
      pass: { points: 1, of: 2 },
    },
    ['/rule/weighted/0/requirement cannot-be-weighted'],
  ],
  [
    'exams for different achievements',
    { atLeast: 1, of: [exam], differing: 'achievement' },
    ['/rule/of/0 cannot-differ'],
  ],
  ['half a surrogate pair', { ...exam, exam: '\ud800' }, ['/rule/exam ill-formed-text']],
];

for (const [name, rule, faults] of bad) {
  test(`refused with the place: ${name}`, () => {
    assert.deepEqual(faultsOf(rule), faults);
  });
}

test('every fault is told at once', () => {
  assert.deepEqual(faultsOf({ all: [{ ...exam, attempts: 0 }, { any: [] }, { id: '', requires: 'exam' }] }), [
    '/rule/all/0/attempts out-of-range',
    '/rule/all/1/any too-few',
    '/rule/all/2/id not-text',
    '/rule/all/2/exam missing-member',
  ]);
});

test('a rule that is too deep or too long is refused and not walked', () => {
  let deep: object = exam;
  for (let depth = 0; depth < 100_000; depth++) deep = { all: [deep] };
  assert.deepEqual(faultsOf(deep), [`/rule${'/all/0'.repeat(deepest - 1)} too-deep`]);
  const many = Array.from({ length: 100 }, (_, group) => ({
    any: Array.from({ length: 4 }, (_, index) => ({ ...exam, id: `e${group}.${index}` })),
  }));
  assert.equal(faultsOf({ all: many }).length, 400 - mostRequirements);
});

test('exclusive requirements in too many combinations are refused', () => {
  const pair = (id: string) => ({
    all: ['x', 'y'].map((part) => ({ id: `${id}${part}`, requires: 'award', exclusive: true })),
  });
  assert.deepEqual(faultsOf({ atLeast: 5, of: 'abcdefghijkl'.split('').map(pair) }), ['/rule too-many-ways']);
  assert.deepEqual(faultsOf({ atLeast: 5, of: 'abcdef'.split('').map(pair) }), []);
});

test('reading never throws, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('all', 'any', 'of', 'weighted', 'requires'),
      (value, name) => {
        assert.ok('faults' in parseRule(value));
        parseRule({ format: 1, rule: { [name]: value } });
        parseRule({ format: 1, rule: { atLeast: 1, [name]: [value] } });
        parseFacts([value]);
      },
    ),
  );
});
