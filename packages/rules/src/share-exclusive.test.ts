import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { now } from './arbitrary.test-support.ts';
import { evaluate } from './evaluate.ts';
import type { Fact } from './fact.ts';
import { suppose } from './need.ts';
import { childrenOf, isRequirement, type Requirement, type Rule, requirementsOf } from './rule.ts';
import { decide, documentOf, fact, nodeOf } from './situation.test-support.ts';

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

test('it moves there also while something else is missing', () => {
  const closed = { ...elective('closed', ['a']), until: '2026-05-31T23:00:00.000Z' };
  const attended = { id: 'course', requires: 'completion', unit: 'course' };
  const { state, left } = decide({ all: [elective('open', ['a']), closed, attended] }, [fact('award', 'a')]);
  assert.equal(state, 'missing');
  assert.deepEqual(
    left?.map(({ requirement }) => requirement),
    ['open', 'course'],
  );
});

test('ten of thirty electives with facts of their own are decided', () => {
  const of = Array.from({ length: 30 }, (_, index) => elective(`e${index}`));
  const held = (count: number) => Array.from({ length: count }, (_, index) => fact('award', `a${index}`));
  assert.equal(decide({ atLeast: 10, of }, held(9)).state, 'missing');
  assert.equal(decide({ atLeast: 10, of }, held(10)).state, 'met');
});

test('a rule is met exactly when some sharing of facts meets it, by trying them all', () => {
  fc.assert(
    fc.property(crowded, ({ document, facts }) => {
      const exclusive = requirementsOf(document.rule).filter((requirement) => requirement.exclusive);
      const expected = someSharing(exclusive, facts, (filled) => isMet(document.rule, { filled, facts }));
      assert.equal(evaluate(document, facts, now).state === 'met', expected);
    }),
    { numRuns: 2000 },
  );
});

test('supplying what is left of a rule that shares facts makes it met', () => {
  fc.assert(
    fc.property(crowded, ({ document, facts }) => {
      const { left } = evaluate(document, facts, now);
      // Nothing here is ever closed.
      const supplied = [...facts, ...suppose(left ?? assert.fail('closed'), now)];
      assert.equal(evaluate(document, supplied, now).state, 'met');
    }),
    { numRuns: 2000 },
  );
});

/** Many requirements that want the same few awards, some of them for themselves, in groups of groups. */
const { tree } = fc.letrec<{ tree: object }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    {
      weight: 4,
      arbitrary: fc.record({
        requires: fc.constant('award'),
        achievements: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }),
        exclusive: fc.constantFrom(true, true, undefined),
        mustPass: fc.constantFrom(true, undefined, undefined, undefined),
      }),
    },
    { weight: 1, arbitrary: fc.record({ all: parts(tie('tree')) }) },
    { weight: 1, arbitrary: fc.record({ any: parts(tie('tree')) }) },
    {
      weight: 2,
      arbitrary: parts(tie('tree')).chain((of) =>
        fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of })),
      ),
    },
  ),
}));

function parts(part: fc.Arbitrary<object>): fc.Arbitrary<object[]> {
  return fc.array(part, { minLength: 1, maxLength: 3 });
}

const crowded = fc
  .tuple(fc.record({ all: parts(tree) }), fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }))
  .map(([rule, held]) => {
    let count = 0;
    const text = JSON.stringify(rule, (_, value) =>
      value !== null && typeof value === 'object' && 'requires' in value
        ? { id: `r${count++}`, ...value }
        : value,
    );
    const facts = held.map(
      (subject, index): Fact => ({ id: `f${index}`, kind: 'award', subject, result: 'shown', at: now }),
    );
    return { document: documentOf(JSON.parse(text)), facts };
  })
  .filter(({ document }) => requirementsOf(document.rule).length <= 9);

function isMet(rule: Rule, given: { filled: Set<Requirement>; facts: readonly Fact[] }): boolean {
  if (isRequirement(rule))
    return rule.exclusive ? given.filled.has(rule) : given.facts.some((one) => fits(rule, one));
  if ('weighted' in rule) return assert.fail('nothing is weighted here');
  const children = childrenOf(rule);
  const met = children.filter((child) => isMet(child, given));
  const count = 'all' in rule ? children.length : 'any' in rule ? 1 : rule.atLeast;
  return met.length >= count && children.every((child) => !('mustPass' in child) || met.includes(child));
}

function fits(requirement: Requirement, { subject }: Fact): boolean {
  return requirement.requires === 'award' && (requirement.achievements ?? []).includes(subject ?? '');
}

/** Every way to give each requirement a fact of its own, or none. */
function someSharing(
  requirements: readonly Requirement[],
  facts: readonly Fact[],
  meets: (filled: Set<Requirement>) => boolean,
): boolean {
  const filled = new Set<Requirement>();
  const taken = new Set<Fact>();
  const from = (index: number): boolean => {
    const requirement = requirements[index];
    if (!requirement) return meets(filled);
    for (const one of facts) {
      if (taken.has(one) || !fits(requirement, one)) continue;
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
