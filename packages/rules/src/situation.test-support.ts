import assert from 'node:assert/strict';
import type { Decision, DecisionNode, RequirementNode } from './decision.ts';
import { evaluate } from './evaluate.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kinds/table.ts';
import type { LevelMapping } from './level.ts';
import { parseRule } from './parse-rule.ts';
import type { RuleDocument } from './rule.ts';

export const today = '2026-06-01T12:00:00.000Z';
export const yesterday = '2026-05-31T12:00:00.000Z';

/** The rule as it would be stored; a test that writes a bad one fails with the faults. */
export function documentOf(rule: object, more: { mappings?: LevelMapping[] } = {}): RuleDocument {
  const parsed = parseRule({ format: 1, rule, ...more });
  if ('faults' in parsed) assert.fail(JSON.stringify(parsed.faults));
  return parsed.document;
}

let facts = 0;

export function fact(kind: Kind, subject: string, more: Partial<Fact> = {}): Fact {
  facts += 1;
  return { id: `${kind}-${facts}`, kind, subject, result: 'shown', at: yesterday, ...more };
}

export function percent(points: number): { points: number; of: number } {
  return { points, of: 100 };
}

export function decide(rule: object, given: readonly Fact[]): Decision {
  return evaluate(documentOf(rule), given, today);
}

export function nodeOf(node: DecisionNode, id: string): RequirementNode {
  const found = find(node, id);
  if (!found) assert.fail(`The decision has no node of ${id}.`);
  return found;
}

function find(node: DecisionNode, id: string): RequirementNode | undefined {
  if ('requirement' in node) return node.requirement === id ? node : undefined;
  return node.children.map((child) => find(child, id)).find((child) => child !== undefined);
}
