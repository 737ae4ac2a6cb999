import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryHistory, now } from './arbitrary.test-support.ts';
import type { DecisionNode, RequirementNode } from './decision.ts';
import { evaluateAgain } from './evaluate.ts';
import { answerOf, isMetPlainly, masteryPlainly } from './plain-evaluate.test-support.ts';
import { childrenOf, isRequirement, type Requirement, type Rule, requirementsOf } from './rule.ts';

const then = '2026-01-01T00:00:00.000Z';

test('looking facts up once says what looking at every fact for every requirement says', () => {
  let compared = 0;
  fc.assert(
    fc.property(arbitraryHistory, fc.constantFrom(now, then), ({ document, facts }, decidedAt) => {
      const decision = evaluateAgain(document, facts, { at: now, decidedAt });
      const plainly = { facts, at: now, decidedAt, mappings: document.mappings ?? [] };
      const answers = requirementsOf(document.rule).map((requirement) => {
        const answer = answerOf(requirement, isWeighed(document.rule, requirement), plainly);
        return { requirement, answer };
      });
      const nodes = nodesOf(decision.node);
      for (const [index, { requirement, answer }] of answers.entries()) {
        const node = nodes[index] ?? assert.fail('a requirement has no node');
        const mayYield = requirement.exclusive || isCompared(document.rule, requirement);
        if (mayYield && answer.state === 'met') {
          if (node.state !== 'met') assert.equal(node.reason, 'used-elsewhere');
          else assert.ok(answer.counting.some(({ id }) => id === node.facts[0]));
          continue;
        }
        const { counting: _counting, shown: _shown, ...expected } = answer;
        const { state, facts, best, has, wants, reason } = node;
        assert.deepEqual(defined({ state, facts, best, has, wants, reason }), expected);
        compared += 1;
      }
      const outcomes = decision.outcomes.map(({ levels: _levels, ...rest }) => rest);
      assert.deepEqual(outcomes, masteryPlainly(answers));
      if (answers.some(({ requirement }) => requirement.exclusive) || hasDiffering(document.rule)) return;
      assert.equal(decision.state === 'met', isMetPlainly(document.rule, plainly));
    }),
    { numRuns: 2000 },
  );
  assert.ok(compared > 2000);
});

function nodesOf(node: DecisionNode): RequirementNode[] {
  return 'requirement' in node ? [node] : node.children.flatMap(nodesOf);
}

function defined(members: object): object {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function isWeighed(rule: Rule, requirement: Requirement): boolean {
  if (isRequirement(rule)) return false;
  if ('weighted' in rule) return rule.weighted.some((part) => part.requirement === requirement);
  return childrenOf(rule).some((child) => isWeighed(child, requirement));
}

/** Whether it stands in a group whose facts must differ. */
function isCompared(rule: Rule, requirement: Requirement): boolean {
  if (isRequirement(rule) || 'weighted' in rule) return false;
  const children = childrenOf(rule);
  if ('of' in rule && rule.differing && children.includes(requirement)) return true;
  return children.some((child) => isCompared(child, requirement));
}

function hasDiffering(rule: Rule): boolean {
  return requirementsOf(rule).some((requirement) => isCompared(rule, requirement));
}
