import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, evaluateAgain } from './evaluate.ts';
import { decide, documentOf, fact, nodeOf, percent, today, yesterday } from './situation.test-support.ts';

const exam = { id: 'exam', requires: 'exam', exam: 'ex1', score: percent(70) };
const declaration = { id: 'honest', requires: 'declaration', statement: 'honesty', fromVersion: 2 };

test('an exam counts from its pass mark on, to the point', () => {
  const at = (points: number) => decide(exam, [fact('exam', 'ex1', { score: { points, of: 1000 } })]).state;
  assert.deepEqual([at(699), at(700), at(1000)], ['missing', 'met', 'met']);
});

test('what is missing says the best so far, the reason and the next step', () => {
  const { node, left } = decide(exam, [
    fact('exam', 'ex1', { score: percent(40) }),
    fact('exam', 'ex1', { score: percent(65) }),
    fact('exam', 'another', { score: percent(99) }),
  ]);
  const found = nodeOf(node, 'exam');
  assert.deepEqual([found.state, found.reason, found.best], ['missing', 'below-score', percent(65)]);
  assert.deepEqual(
    left?.map(({ does, step, need }) => [does, step, need.score]),
    [['act', 'sit-exam', percent(70)]],
  );
});

test('attempts that are used up close a requirement, and whoever may opens it again', () => {
  const rule = { ...exam, attempts: 2 };
  const failed = [1, 2].map(() => fact('exam', 'ex1', { score: percent(10) }));
  const { node, left, state } = decide(rule, failed);
  assert.equal(state, 'closed');
  assert.equal(left, undefined);
  assert.deepEqual(nodeOf(node, 'exam').closed, {
    because: 'attempts-used',
    reopens: 'provider',
    used: 2,
    allowed: 2,
  });
  const reopened = fact('exam', 'ex1', { result: 'reopened', amount: 1 });
  assert.equal(decide(rule, [...failed, reopened]).state, 'missing');
});

test('work that waits for a mark waits for somebody, since a day, even when attempts are used up', () => {
  const rule = { id: 'p', requires: 'project', project: 'pr', attempts: 1 };
  const waiting = fact('project', 'pr', { result: 'pending' });
  const { node, state } = decide(rule, [fact('project', 'pr', { result: 'failed' }), waiting]);
  assert.equal(state, 'waiting');
  assert.deepEqual(nodeOf(node, 'p').waiting, {
    for: 'assessor',
    since: yesterday,
    because: 'pending',
    fact: waiting.id,
  });
});

test('a fact that does not say what is asked waits for whoever can look it up', () => {
  const rule = { id: 'a', requires: 'award', level: { scale: 'eqf', value: 5 } };
  const { node } = decide(rule, [fact('award', 'ach1', { level: { scale: 'own', value: 2 } })]);
  assert.equal(nodeOf(node, 'a').reason, 'level-not-comparable');
  assert.equal(nodeOf(node, 'a').waiting?.because, 'data-missing');
});

test('levels of another scale count by a published mapping, which the decision names', () => {
  const rule = { id: 'a', requires: 'award', level: { scale: 'eqf', value: 5 } };
  const mappings = [
    { from: 'own', to: 'eqf', published: 'https://north.example/levels', pairs: [{ from: 2, to: 5 }] },
  ];
  const held = (value: number) => [fact('award', 'ach1', { level: { scale: 'own', value } })];
  const { node, state } = evaluate(documentOf(rule, { mappings }), held(3), today);
  assert.equal(state, 'met');
  assert.deepEqual(nodeOf(node, 'a').mappings, ['https://north.example/levels']);
  assert.equal(evaluate(documentOf(rule, { mappings }), held(1), today).state, 'missing');
});

test('a statement counts from the version that is asked, and a withdrawn one does not', () => {
  assert.equal(decide(declaration, [fact('declaration', 'honesty', { version: 1 })]).state, 'missing');
  assert.equal(decide(declaration, [fact('declaration', 'honesty', { version: 2 })]).state, 'met');
  const ended = { at: yesterday, because: 'withdrawn' as const };
  const { node, state } = decide(declaration, [fact('declaration', 'honesty', { version: 2, ended })]);
  assert.deepEqual([state, nodeOf(node, 'honest').reason], ['missing', 'ended']);
});

test('an award that ran out is to be renewed, not earned for the first time', () => {
  const rule = { id: 'a', requires: 'award', achievements: ['ach1'] };
  const { state, left } = decide(rule, [fact('award', 'ach1', { validUntil: yesterday })]);
  assert.equal(state, 'expired');
  assert.equal(left?.[0]?.does, 'renew');
});

test('a window that is over closes what is open and leaves what was done in time', () => {
  const rule = { ...exam, until: '2026-05-31T23:59:59.999Z' };
  assert.equal(decide(rule, [fact('exam', 'ex1', { score: percent(80) })]).state, 'met');
  const late = decide(rule, [fact('exam', 'ex1', { score: percent(80), at: today })]);
  assert.equal(nodeOf(late.node, 'exam').closed?.because, 'window-over');
});

test('each outcome is mastered by itself: a high mark in one never makes up for another', () => {
  const rule = { ...exam, outcomes: ['plan', 'weld'] };
  const marks = (plan: number, weld: number) => ({
    score: percent((plan + weld) / 2),
    outcomes: [
      { outcome: 'plan', score: percent(plan) },
      { outcome: 'weld', score: percent(weld), level: { scale: 'eqf', value: 4 } },
    ],
  });
  const attempt = fact('exam', 'ex1', marks(50, 100));
  const decision = decide(rule, [attempt]);
  assert.equal(decision.state, 'missing');
  assert.deepEqual(decision.outcomes, [
    { outcome: 'plan', isMastered: false, levels: [], best: percent(50), facts: [] },
    {
      outcome: 'weld',
      isMastered: true,
      levels: [{ scale: 'eqf', value: 4 }],
      best: percent(100),
      facts: [attempt.id],
    },
  ]);
  assert.equal(decide(rule, [attempt, fact('exam', 'ex1', marks(70, 70))]).state, 'met');
});

test('of several ways the decision names the one by which it is met, and the cheapest one that is open', () => {
  const rule = {
    all: [
      declaration,
      {
        any: [
          { ...exam, effort: 300 },
          { id: 'rpl', requires: 'prior-learning', claim: 'c1', effort: 90 },
        ],
      },
    ],
  };
  const signed = fact('declaration', 'honesty', { version: 2 });
  assert.deepEqual(
    decide(rule, [signed]).left?.map(({ requirement }) => requirement),
    ['rpl'],
  );
  const passed = fact('exam', 'ex1', { score: percent(90) });
  const met = decide(rule, [passed, signed]);
  assert.deepEqual([met.route, met.facts.toSorted()], [['honest', 'exam'], [signed.id, passed.id].sort()]);
});

test('there is no way around a requirement that must be passed', () => {
  const of = ['a', 'b', 'c'].map((unit) => ({
    id: unit,
    requires: 'completion',
    unit,
    ...(unit === 'c' ? { mustPass: true } : {}),
  }));
  const rule = { atLeast: 2, of };
  const done = (units: string[]) =>
    decide(
      rule,
      units.map((unit) => fact('completion', unit)),
    ).state;
  assert.deepEqual([done(['a', 'b']), done(['b', 'c'])], ['missing', 'met']);
});

test('a fact from too far away, seen by nobody, or of a person whom nobody checked does not count', () => {
  const rule = { ...exam, within: { months: 6 }, identity: 'document', supervision: 'online' };
  const good = { score: percent(90), identity: 'document', supervision: 'onsite' } as const;
  const why = (more: object) => {
    const { node } = decide(rule, [fact('exam', 'ex1', { ...good, ...more })]);
    return nodeOf(node, 'exam').reason;
  };
  assert.equal(why({}), undefined);
  assert.equal(why({ at: '2025-11-30T00:00:00.000Z' }), 'too-old');
  assert.equal(why({ identity: 'name' }), 'identity-too-low');
  assert.equal(why({ supervision: 'none' }), 'supervision-too-low');
});

test('what runs out after the decision matters only where the rule says always', () => {
  const facts = [fact('award', 'ach1', { validUntil: '2026-07-01T00:00:00.000Z' })];
  const once = { id: 'a', requires: 'award', achievements: ['ach1'] };
  const always = { ...once, validAt: 'always' };
  const later = { at: '2026-08-01T00:00:00.000Z', decidedAt: today };
  assert.equal(evaluateAgain(documentOf(once), facts, later).state, 'met');
  assert.equal(evaluateAgain(documentOf(always), facts, later).state, 'expired');
  assert.equal(evaluate(documentOf(always), facts, today).lookAgainAt, '2026-07-01T00:00:00.000Z');
  const revoked = facts.map((held) => ({ ...held, ended: { at: later.at, because: 'revoked' as const } }));
  assert.equal(evaluateAgain(documentOf(once), revoked, later).state, 'missing');
});
