import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryHistory, now } from './arbitrary.test-support.ts';
import { evaluate } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { childrenOf, isRequirement, type Requirement, type Rule, requirementsOf } from './rule.ts';
import { decide, fact, nodeOf } from './situation.test-support.ts';

const elective = (id: string, achievements?: string[]) => ({
  id,
  requires: 'award',
  exclusive: true,
  ...(achievements ? { achievements } : {}),
});

test('one award fills one elective, and the other is told who has it', () => {
  const rule = { all: [elective('one', ['a', 'b']), elective('two', ['a'])] };
  const { state, node, left } = decide(rule, [fact('award', 'a')]);
  assert.equal(state, 'missing');
  assert.deepEqual(left?.map(({ requirement }) => requirement).length, 1);
  assert.deepEqual([nodeOf(node, 'one').state, nodeOf(node, 'two').state].sort(), ['met', 'missing']);
  assert.equal(decide(rule, [fact('award', 'a'), fact('award', 'b')]).state, 'met');
});

test('a fact moves to where nothing else can stand', () => {
  // Whoever came first took it; the closed one can have nothing else.
  const closed = { ...elective('closed', ['a']), until: '2026-05-31T23:00:00.000Z' };
  const rule = { all: [elective('open', ['a']), closed] };
  const { state, left, node } = decide(rule, [fact('award', 'a')]);
  assert.deepEqual([state, nodeOf(node, 'closed').state], ['missing', 'met']);
  assert.deepEqual(
    left?.map(({ requirement }) => requirement),
    ['open'],
  );
});

test('ten of thirty electives with facts of their own are decided', () => {
  const of = Array.from({ length: 30 }, (_, index) => elective(`e${index}`));
  const held = (count: number) => Array.from({ length: count }, (_, index) => fact('award', `a${index}`));
  assert.equal(decide({ atLeast: 10, of }, held(9)).state, 'missing');
  assert.equal(decide({ atLeast: 10, of }, held(10)).state, 'met');
});

test('a rule is met exactly when some sharing of facts meets it, by trying them all', () => {
  let sharing = 0;
  fc.assert(
    fc.property(arbitraryHistory, ({ document, facts }) => {
      const exclusive = requirementsOf(document.rule).filter((requirement) => requirement.exclusive);
      if (exclusive.length < 2 || exclusive.length > 6) return;
      sharing += 1;
      const alone = (rule: Rule, some: readonly Fact[]) =>
        evaluate({ ...document, rule }, some, now).state === 'met';
      const fitting = exclusive.map((requirement) => facts.filter((one) => alone(requirement, [one])));
      const meets = (filled: Set<Requirement>): boolean => {
        const isMet = (rule: Rule): boolean => {
          if (isRequirement(rule) && rule.exclusive) return filled.has(rule);
          if (isRequirement(rule) || 'weighted' in rule) return alone(rule, facts);
          if ('differing' in rule && rule.differing) return alone(rule, facts);
          const parts = childrenOf(rule);
          const met = parts.filter(isMet);
          const must = parts.filter((part) => isRequirement(part) && part.mustPass);
          const count = 'all' in rule ? parts.length : 'any' in rule ? 1 : rule.atLeast;
          return met.length >= count && must.every((part) => met.includes(part));
        };
        return isMet(document.rule);
      };
      const expected = someSharing(exclusive, fitting, meets);
      assert.equal(evaluate(document, facts, now).state === 'met', expected);
    }),
    { numRuns: 1500 },
  );
  assert.ok(sharing > 50, `${sharing} rules shared facts out`);
});

/** Every way to give each requirement a fact of its own, or none. */
function someSharing(
  requirements: readonly Requirement[],
  fitting: readonly Fact[][],
  meets: (filled: Set<Requirement>) => boolean,
): boolean {
  const filled = new Set<Requirement>();
  const taken = new Set<Fact>();
  const from = (index: number): boolean => {
    const requirement = requirements[index];
    if (!requirement) return meets(filled);
    for (const one of fitting[index] ?? []) {
      if (taken.has(one)) continue;
      taken.add(one);
      filled.add(requirement);
      const found = from(index + 1);
      taken.delete(one);
      filled.delete(requirement);
      if (found) return true;
    }
    return from(index + 1);
  };
  return from(0);
}
