import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, type Approach, rankApproaches } from './choose-rules.ts';

const first = (answers: Answers) => rankApproaches(answers)[0]?.approach;

const cases: [what: string, answers: Answers, approach: Approach][] = [
  [
    'who wants a recognised certificate and others to learn with, in the evenings',
    { proof: 'certificate', people: 'with-others', time: 'evenings' },
    'platform',
  ],
  ['who has the whole day and looks for new work', { time: 'whole-day', aim: 'new-work' }, 'boot-camp'],
  ['whose employer has a goal', { employer: 'asks', aim: 'present-work' }, 'employer-sponsored'],
  ['who wants credit for a degree', { proof: 'credit', aim: 'degree' }, 'university'],
];
for (const [what, answers, approach] of cases)
  test(`${what} reads ${approach} first`, () => assert.equal(first(answers), approach));

test('without answers nothing speaks for or against anything', () => {
  for (const { score, speaksFor, speaksAgainst } of rankApproaches({}))
    assert.deepEqual([score, speaksFor, speaksAgainst], [0, [], []]);
});

test('what excludes an approach puts it last', () => {
  const answers: Answers = { time: 'hours', money: 'none', proof: 'credit', employer: 'asks' };
  assert.equal(rankApproaches(answers).at(-1)?.approach, 'boot-camp');
  assert.equal(rankApproaches({ employer: 'no' }).at(-1)?.approach, 'employer-sponsored');
});

test('each reason that is given holds', () => {
  const ranked = rankApproaches({ time: 'evenings', money: 'none', people: 'alone' });
  const camp = ranked.find(({ approach }) => approach === 'boot-camp');
  assert.deepEqual(camp?.speaksAgainst, ['boot-camp-no-day', 'boot-camp-dear']);
  assert.deepEqual(camp?.speaksFor, []);
});
