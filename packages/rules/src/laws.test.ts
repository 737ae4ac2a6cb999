import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryFact, arbitraryHistory, now } from './arbitrary.test-support.ts';
import { ask, compiled } from './compiled-rule.ts';
import type { Decision, DecisionNode, RequirementNode } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { parseFacts } from './fact.ts';
import { factsByKind } from './facts-by-kind.ts';
import { closedBy } from './judge-requirement.ts';
import { needOf, suppose } from './need.ts';
import { parseRule } from './parse-rule.ts';
import { definitionOf, type Requirement, requirementsOf } from './rule.ts';
import { tallyFacts } from './tally.ts';

const runs = { numRuns: 1000 };

test('a rule that was read is read again as the same, and so are facts', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ document, facts }) => {
      assert.deepEqual(parseRule(JSON.parse(JSON.stringify(document))), { document });
      assert.deepEqual(parseFacts(JSON.parse(JSON.stringify(facts))), { facts });
    }),
    runs,
  );
});

test('the same facts in any order, told once or twice, give the same decision', () => {
  fc.assert(
    fc.property(shuffled, ({ document, facts, others }) => {
      const decision = evaluate(document, facts, now);
      assert.deepEqual(evaluate(document, others, now), decision);
      assert.deepEqual(evaluate(document, [...others, ...facts], now), decision);
      assert.deepEqual(JSON.parse(JSON.stringify(decision)), decision.left ? decision : without(decision));
    }),
    runs,
  );
});

const shuffled = arbitraryHistory.chain((history) =>
  fc
    .shuffledSubarray(history.facts, { minLength: history.facts.length })
    .map((others) => ({ ...history, others })),
);

function without({ left: _, ...decision }: Decision): object {
  return decision;
}

test('one more fact never turns met into not met', () => {
  const withMore = arbitraryHistory.chain((history) =>
    fc.array(arbitraryFact(history.document), { minLength: 1, maxLength: 4 }).map((more) => ({
      ...history,
      more: more.map((fact, index) => ({ ...fact, id: `more${index}` })),
    })),
  );
  fc.assert(
    fc.property(withMore, ({ document, facts, more }) => {
      if (evaluate(document, facts, now).state !== 'met') return;
      assert.equal(evaluate(document, [...facts, ...more], now).state, 'met');
    }),
    runs,
  );
});

test('supplying exactly what is left makes it met', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ document, facts }) => {
      const { left, state } = evaluate(document, facts, now);
      assert.equal(state === 'closed', left === undefined);
      assert.equal(state === 'met', left?.length === 0);
      if (left) assert.equal(evaluate(document, [...facts, ...suppose(left, now)], now).state, 'met');
    }),
    runs,
  );
});

test('what is closed is met by nothing that may still come', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ document, facts }) => {
      if (evaluate(document, facts, now).state !== 'closed') return;
      const { asked, mappings } = compiled(document);
      const setting = { moment: { at: now, decidedAt: now }, mappings };
      const isOver = (requirement: Requirement) => {
        const { place } = asked.find((one) => one.requirement === requirement) ?? { place: '' };
        const alone = ask(requirement, { place, asksScore: false, index: 0 });
        const tally = tallyFacts(alone, factsByKind(facts, now), setting);
        // What counts took an attempt too, also where its score stays under what the whole asks for.
        const used = tally.used + tally.counting.length;
        return closedBy({ ...tally, used }) !== undefined;
      };
      // Two of everything that is not over, each of another issuer and achievement where it may be any.
      const coming = requirementsOf(document.rule)
        .filter((requirement) => !isOver(requirement))
        .flatMap((requirement) => ['one', 'two'].map((name) => ({ requirement, name })))
        .flatMap(({ requirement, name }) => {
          const need = needOf(requirement, definitionOf(requirement).about(requirement), {
            otherThan: { differing: 'issuer', keys: [] },
          });
          const step = {
            place: '',
            requirement: `${requirement.id}-${name}`,
            does: 'act',
            step: 'pay',
            need,
            effort: 1,
          } as const;
          return suppose([step], now).map((fact) => ({ ...fact, score: fact.score ?? { points: 1, of: 1 } }));
        })
        // One that would also fill what is over would not come.
        .filter(
          (fact) =>
            !requirementsOf(document.rule).some(
              (requirement) => isOver(requirement) && requirement.requires === fact.kind,
            ),
        );
      assert.notEqual(evaluate(document, [...facts, ...coming], now).state, 'met');
    }),
    runs,
  );
});

test('the facts that a decision names are enough for it, and an exclusive one counts once', () => {
  fc.assert(
    fc.property(arbitraryHistory, ({ document, facts }) => {
      const decision = evaluate(document, facts, now);
      if (decision.state !== 'met') return;
      const named = facts.filter(({ id }) => decision.facts.includes(id));
      assert.equal(evaluate(document, named, now).state, 'met');
      const exclusive = requirementsOf(document.rule).filter((requirement) => requirement.exclusive);
      const used = exclusive.flatMap(({ id }) => nodeOf(decision.node, id)?.facts ?? []);
      assert.equal(new Set(used).size, used.length);
    }),
    runs,
  );
});

function nodeOf(node: DecisionNode, requirement: string): RequirementNode | undefined {
  if ('requirement' in node) return node.requirement === requirement ? node : undefined;
  return node.children.map((child) => nodeOf(child, requirement)).find((found) => found !== undefined);
}
