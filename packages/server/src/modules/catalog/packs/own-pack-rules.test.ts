import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyContent } from '../edition-content.ts';
import { conditionSubjects, operatorsOf, type PackCondition } from './own-pack.ts';
import { assertOwnPack, isConditionMet } from './own-pack-rules.ts';
import { judge } from './pack-rules.ts';

const condition: PackCondition = {
  conditionId: 'cnd_1',
  about: 'workloadHours',
  operator: 'at-least',
  amount: 20,
  isNeeded: true,
  message: 'Give at least 20 hours.',
};
const content = {
  ...emptyContent,
  title: 'Ärzte',
  workloadHours: 20,
  learningOutcomes: [
    { outcomeId: 'oc_1', text: 'A', skillIds: [], evidence: 'project' as const },
    { outcomeId: 'oc_2', text: 'B', skillIds: [] },
  ],
  people: [{ rowId: 'r', name: 'Ada', role: 'author' as const }],
};
const facts = { content, assessments: [], countryCode: undefined };

const cases: [Partial<PackCondition>, boolean][] = [
  [{}, true],
  [{ amount: 20.5 }, false],
  [{ operator: 'at-most' }, true],
  [{ operator: 'at-most', amount: 19 }, false],
  [{ about: 'ects', operator: 'at-least', amount: 1 }, false],
  [{ about: 'ects', operator: 'stated' }, false],
  [{ about: 'workloadHours', operator: 'stated' }, true],
  // Letters, not bytes.
  [{ about: 'title', operator: 'at-most', amount: 5 }, true],
  [{ about: 'title', operator: 'at-least', amount: 6 }, false],
  [{ about: 'purpose', operator: 'stated' }, false],
  [{ about: 'kind', operator: 'one-of', choices: ['Badge', 'MicroCredential'] }, true],
  [{ about: 'kind', operator: 'one-of', choices: ['Badge'] }, false],
  [{ about: 'identityCheck', operator: 'one-of', choices: ['seen-in-person'] }, false],
  [{ about: 'people', operator: 'at-least', amount: 1 }, true],
  [{ about: 'industries', operator: 'at-least', amount: 1 }, false],
  [{ about: 'learningOutcomes', operator: 'at-most', amount: 1 }, false],
  [{ about: 'practicalShare', operator: 'at-least', amount: 50 }, true],
  [{ about: 'practicalShare', operator: 'at-least', amount: 51 }, false],
  [{ about: 'assessments', operator: 'at-least', amount: 1 }, false],
  [{ about: 'gone since', operator: 'at-most', amount: 1 }, false],
  [{ amount: 21, only: 'Diploma' }, true],
  [{ amount: 21, only: 'MicroCredential' }, false],
];

test('a condition holds for what an edition says, lists and counts', () => {
  for (const [change, isMet] of cases)
    assert.equal(isConditionMet({ ...condition, ...change }, facts), isMet, JSON.stringify(change));
});

test('an own pack is judged as one rule of all its conditions, and its advice stops nobody', () => {
  const conditions = [condition, { ...condition, conditionId: 'cnd_2', amount: 30, isNeeded: false }];
  const settings = {
    uses: { european: 'off', own: 'block' } as const,
    own: { title: 'House', number: 3, conditions },
  };
  const [judged] = judge(facts, settings);
  assert.equal(judged?.isMet, true);
  assert.equal(judged?.edition, '3');
  assert.deepEqual(
    judged?.checks.map(({ isMet }) => isMet),
    [true, false],
  );
});

test('every subject can be asked for, and a condition that nothing could meet is refused with its place', () => {
  const refused = (change: Partial<PackCondition>) => {
    try {
      assertOwnPack({ title: 'House', conditions: [condition, { ...condition, ...change }] });
    } catch (error) {
      return Object.keys((error as { fields: object }).fields);
    }
    return [];
  };
  for (const about of conditionSubjects)
    for (const operator of operatorsOf(about))
      assert.deepEqual(
        refused({ about, operator, amount: 1, choices: [] }),
        operator === 'one-of' ? ['choices-1'] : [],
      );
  assert.deepEqual(refused({ about: 'nothing' }), ['operator-1']);
  assert.deepEqual(refused({ about: 'kind', operator: 'at-least' }), ['operator-1']);
  assert.deepEqual(refused({ about: 'kind', operator: 'one-of', choices: ['Crown'] }), ['choices-1']);
  assert.deepEqual(refused({ amount: 10_001 }), ['amount-1']);
  assert.deepEqual(refused({ message: 'x'.repeat(201) }), ['message-1']);
  assert.throws(() => assertOwnPack({ title: '', conditions: [condition] }), {
    code: 'catalog.pack-without-title',
  });
  const many = Array.from({ length: 41 }, (_, index) => ({ ...condition, conditionId: `cnd_${index}` }));
  assert.throws(() => assertOwnPack({ title: 'House', conditions: many }), {
    code: 'catalog.too-many-conditions',
  });
});
