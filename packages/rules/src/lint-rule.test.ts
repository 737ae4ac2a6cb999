import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryDocument, arbitraryFact, arbitraryHistory, now } from './arbitrary.test-support.ts';
import { evaluate } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { implies } from './implies.ts';
import { lintRule } from './lint-rule.ts';
import { childrenOf, isRequirement, type Rule, type RuleDocument, requirementsOf } from './rule.ts';
import { documentOf, percent, today } from './situation.test-support.ts';

const exam = (id: string, points: number, more: object = {}) => ({
  id,
  requires: 'exam',
  exam: 'ex',
  score: percent(points),
  ...more,
});
const award = (id: string, more: object = {}) => ({ id, requires: 'award', achievements: [id], ...more });

const cases: [string, object, string[]][] = [
  [
    'a weaker bar beside a stronger one',
    { all: [exam('a', 70), exam('b', 60)] },
    ['/rule/all/1 dominated by /rule/all/0'],
  ],
  [
    'a harder way beside an easier one',
    { any: [exam('a', 70), exam('b', 60)] },
    ['/rule/any/0 dominated by /rule/any/1'],
  ],
  ['the same thing twice', { all: [exam('a', 70), exam('b', 70)] }, ['/rule/all/1 repeated by /rule/all/0']],
  [
    'a way that holds another way',
    { any: [award('x'), { all: [award('x2', { achievements: ['x'] }), award('y')] }] },
    ['/rule/any/1 dominated by /rule/any/0'],
  ],
  [
    'one award that counts as two of three',
    { atLeast: 2, of: [award('x'), award('y'), award('x2', { achievements: ['x'] })] },
    ['/rule/of/2 counts-twice by /rule/of/0'],
  ],
  [
    'two that must be passed where one is enough',
    { any: [award('x', { mustPass: true }), award('y', { mustPass: true })] },
    ['/rule contradictory'],
  ],
  [
    'a mark without effect',
    { all: [award('x', { mustPass: true }), award('y')] },
    ['/rule/all/0/mustPass idle'],
  ],
  [
    'two issuers where one alone may count',
    { atLeast: 2, of: ['x', 'y'].map((id) => award(id, { issuers: ['north'] })), differing: 'issuer' },
    ['/rule unreachable'],
  ],
  ['a window that is over', award('x', { until: '2026-01-01T00:00:00.000Z' }), ['/rule/until unreachable']],
  [
    'minimums that make the weights idle',
    {
      weighted: ['a', 'b'].map((unit) => ({
        requirement: { id: unit, requires: 'completion', unit },
        weight: 1,
        minimum: percent(60),
      })),
      pass: percent(50),
    },
    ['/rule/pass idle'],
  ],
  ['nothing', { all: [exam('a', 70), award('x'), { any: [award('y'), award('z')] }] }, []],
  [
    'electives with facts of their own',
    { atLeast: 2, of: ['x', 'y', 'z'].map((id) => ({ id, requires: 'award', exclusive: true })) },
    [],
  ],
];

for (const [name, rule, expected] of cases) {
  test(`found, with the place: ${name}`, () => {
    const found = lintRule(documentOf(rule), today);
    assert.deepEqual(
      found.map(({ place, code, by }) => [place, code, ...(by ? ['by', by] : [])].join(' ')),
      expected,
    );
  });
}

test('a level above its scale can never be reached, the lowest always is', () => {
  const scales = [{ scale: 'eqf', lowest: 1, highest: 8 }];
  const at = (value: number): RuleDocument => ({
    ...documentOf(award('x', { level: { scale: 'eqf', value } })),
    scales,
  });
  assert.deepEqual(
    [9, 8, 1].map((value) => lintRule(at(value), today)[0]?.code),
    ['unreachable', undefined, 'idle'],
  );
});

test('what implies another rule is never met without it', () => {
  let implied = 0;
  const pairs = fc.tuple(arbitraryDocument, arbitraryDocument).chain(([document, other]) =>
    fc.tuple(fc.array(arbitraryFact(document), { maxLength: 8 }), fc.boolean()).map(([facts, isPart]) => ({
      document,
      // Rules by chance have nothing to do with each other; a rule and its own parts do.
      other: isPart ? partOf(document.rule) : other.rule,
      facts: withIds(facts),
    })),
  );
  fc.assert(
    fc.property(pairs, ({ document, other, facts }) => {
      for (const [one, two] of [
        [document.rule, other],
        [other, document.rule],
      ] as const) {
        if (!implies(one, two)) continue;
        implied += 1;
        if (evaluate({ ...document, rule: one }, facts, now).state !== 'met') continue;
        assert.equal(evaluate({ ...document, rule: two }, facts, now).state, 'met');
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(implied > 100, `${implied} pairs`);
});

test('a part that is dominated or repeated can be left out, and nobody gains or loses', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ document, facts }) => {
      const { rule } = document;
      if (isRequirement(rule) || 'weighted' in rule || !('all' in rule || 'any' in rule)) return;
      for (const { place, code } of lintRule(document, now)) {
        const index = /^\/rule\/(?:all|any)\/(\d+)$/.exec(place)?.[1];
        if (index === undefined || (code !== 'dominated' && code !== 'repeated')) continue;
        const parts = childrenOf(rule).filter((_, other) => other !== Number(index));
        const shorter: RuleDocument = { ...document, rule: 'all' in rule ? { all: parts } : { any: parts } };
        assert.equal(
          evaluate(shorter, facts, now).state === 'met',
          evaluate(document, facts, now).state === 'met',
        );
      }
    }),
    { numRuns: 1500 },
  );
});

function partOf(rule: Rule): Rule {
  if (isRequirement(rule)) return rule;
  if ('weighted' in rule) return requirementsOf(rule)[0] ?? rule;
  return childrenOf(rule)[0] ?? rule;
}

function withIds(facts: readonly Omit<Fact, 'id'>[]): Fact[] {
  return facts.map((fact, index) => ({ ...fact, id: `f${index}` }));
}
