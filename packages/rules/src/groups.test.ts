import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupNode } from './decision.ts';
import { decide, fact, percent } from './situation.test-support.ts';

const award = (id: string, more: object = {}) => ({ id, requires: 'award', ...more });

test('three awards of two issuers are not three issuers', () => {
  const rule = { atLeast: 3, of: ['a', 'b', 'c'].map((id) => award(id)), differing: 'issuer' };
  const held = ['north', 'north', 'south'].map((issuer, index) => fact('award', `x${index}`, { issuer }));
  const { state, left, node } = decide(rule, held);
  assert.deepEqual([state, (node as GroupNode).has], ['missing', 2]);
  assert.deepEqual(left?.[0]?.need.otherThan, { differing: 'issuer', keys: ['north', 'south'] });
  assert.equal(decide(rule, [...held, fact('award', 'x3', { issuer: 'east' })]).state, 'met');
  assert.equal(
    decide(rule, [...held, fact('award', 'x3')]).state,
    'missing',
    'an award that names no issuer',
  );
});

test('two editions of one achievement are one achievement', () => {
  const rule = { atLeast: 2, of: ['a', 'b'].map((id) => award(id)), differing: 'achievement' };
  const editions = [1, 2].map((version) => fact('award', 'welding', { version }));
  assert.equal(decide(rule, editions).state, 'missing');
  assert.equal(decide(rule, [...editions, fact('award', 'cutting')]).state, 'met');
});

const programme = {
  weighted: [
    { requirement: { id: 'work', requires: 'completion', unit: 'work' }, weight: 30 },
    {
      requirement: { id: 'final', requires: 'exam', exam: 'final', attempts: 2 },
      weight: 70,
      minimum: percent(40),
    },
  ],
  pass: percent(50),
};

test('a weighted mean is exact: a third, a third and a third make a whole', () => {
  const rule = {
    weighted: ['a', 'b', 'c'].map((unit) => ({
      requirement: { id: unit, requires: 'completion', unit },
      weight: 1,
    })),
    pass: { points: 1, of: 3 },
  };
  const third = ['a', 'b', 'c'].map((unit) => fact('completion', unit, { score: { points: 1, of: 3 } }));
  assert.equal(decide(rule, third).state, 'met');
  const nearly = fact('completion', 'c', { score: { points: 3_333_332, of: 10_000_000 } });
  assert.equal(decide(rule, [...third.slice(0, 2), nearly]).state, 'missing');
});

test('what is left of a weighted rule is the score that would do, first where nothing was tried', () => {
  const { state, left, node } = decide(programme, [fact('completion', 'work', { score: percent(80) })]);
  assert.equal(state, 'missing');
  assert.deepEqual((node as GroupNode).total, { points: 2400, of: 10_000 });
  // 50 are asked, 24 are there: 26 of 70, and the minimum of 40 is more.
  assert.deepEqual(
    left?.map(({ requirement, need }) => [requirement, need.score]),
    [['final', percent(40)]],
  );
});

test('the best attempt counts, and a mean that nothing can raise any more is closed', () => {
  const work = fact('completion', 'work', { score: percent(100) });
  const attempts = [60, 20].map((points) => fact('exam', 'final', { score: percent(points) }));
  assert.equal(decide(programme, [work, ...attempts]).state, 'met');
  const low = [30, 20].map((points) => fact('exam', 'final', { score: percent(points) }));
  assert.equal(decide(programme, [work, ...low]).state, 'closed');
});

test('a part that waits for its mark makes the whole wait, when that mark can be enough', () => {
  const work = fact('completion', 'work', { score: percent(100) });
  assert.equal(decide(programme, [work, fact('exam', 'final', { result: 'pending' })]).state, 'waiting');
});

test('hours of two logs add up, and hours that nobody confirmed wait', () => {
  const rule = { id: 'h', requires: 'hours', activity: 'ward', minutes: 600 };
  const log = (amount: number, more: object = {}) =>
    fact('hours', 'ward', { amount, unit: 'minute', ...more });
  assert.equal(decide(rule, [log(240), log(360)]).state, 'met');
  assert.deepEqual(decide(rule, [log(240)]).left?.[0]?.need.amount, 360);
  assert.equal(decide(rule, [log(240), log(400, { result: 'pending' })]).state, 'waiting');
  assert.equal(decide(rule, [log(240), log(100, { result: 'pending' })]).state, 'missing');
});
