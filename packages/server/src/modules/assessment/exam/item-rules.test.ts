import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkItem, type ItemDraft } from './item-rules.ts';

const good: ItemDraft = {
  kind: 'single',
  prompt: ' What is it? ',
  choices: [
    { text: 'Yes', isCorrect: true },
    { text: ' ', isCorrect: true },
    { text: 'No', isCorrect: false },
  ],
  outcomeId: 'oc_1',
  points: 1,
  rationale: '',
};

test('empty choices are left out, and the key names what is left', () => {
  assert.deepEqual(checkItem(good, ['oc_1']), {
    kind: 'single',
    prompt: 'What is it?',
    choices: [
      { id: 'a', text: 'Yes' },
      { id: 'b', text: 'No' },
    ],
    outcomeId: 'oc_1',
    points: 1,
    correct: ['a'],
    rationale: '',
  });
});

const choice = (text: string, isCorrect: boolean) => ({ text, isCorrect });
const refused: [string, Partial<ItemDraft>, string][] = [
  ['has no question', { prompt: ' ' }, 'prompt'],
  ['has one choice', { choices: [choice('Yes', true)] }, 'choices'],
  [
    'has eleven choices',
    { choices: Array.from({ length: 11 }, (_, index) => choice(String(index), index === 0)) },
    'choices',
  ],
  ['says the same twice', { choices: [choice('Yes', true), choice(' Yes', false)] }, 'choices'],
  ['has no right choice', { choices: [choice('Yes', false), choice('No', false)] }, 'choices'],
  [
    'has two right choices where one is asked for',
    { choices: [choice('Yes', true), choice('No', true)] },
    'choices',
  ],
  [
    'has no right choice of several',
    { kind: 'multiple', choices: [choice('Yes', false), choice('No', false)] },
    'choices',
  ],
  ['shows an unknown outcome', { outcomeId: 'oc_9' }, 'outcomeId'],
  ['has half a point', { points: 0.5 }, 'points'],
  ['has no points', { points: Number.NaN }, 'points'],
];

for (const [name, change, field] of refused) {
  test(`an item that ${name} is refused at ${field}`, () => {
    assert.throws(
      () => checkItem({ ...good, ...change }, ['oc_1']),
      (error: { code?: string; fields?: object }) =>
        error.code === 'assessment.item-incomplete' && field in (error.fields ?? {}),
    );
  });
}
