import type { Decision, DecisionNode, State } from './decision.ts';
import { evaluate, evaluateAgain } from './evaluate.ts';
import type { Fact } from './fact.ts';
import type { Instant } from './instant.ts';
import type { RuleDocument } from './rule.ts';

export interface PersonFacts {
  person: string;
  facts: readonly Fact[];
  /** When the rule before was decided as met for them, if it was: what they have they keep. */
  decidedAt?: Instant;
}

export interface RuleChange {
  person: string;
  from: State;
  to: State;
  /** Requirements that stand in the way after it, or did before it. */
  because: string[];
}

export interface RuleComparison {
  people: number;
  gains: RuleChange[];
  loses: RuleChange[];
  /** They would lose it, but have it already. */
  keeps: RuleChange[];
  /** Not met before and after, but in another way: `missing` became `closed` and the like. */
  moves: RuleChange[];
}

/** Whom a change of a rule touches, person by person over the whole population, which may be a stream. */
export function compareRules(
  before: RuleDocument,
  after: RuleDocument,
  { people, at }: { people: Iterable<PersonFacts>; at: Instant },
): RuleComparison {
  const comparison: RuleComparison = { people: 0, gains: [], loses: [], keeps: [], moves: [] };
  for (const person of people) {
    comparison.people += 1;
    const was = decisionOf(before, person, at);
    const becomes = evaluate(after, person.facts, at);
    if (was.state === becomes.state) continue;
    const blocking = becomes.state === 'met' ? was : becomes;
    const change = {
      person: person.person,
      from: was.state,
      to: becomes.state,
      because: openIn(blocking.node),
    };
    comparison[listOf(change, person)].push(change);
  }
  return comparison;
}

function decisionOf(before: RuleDocument, { facts, decidedAt }: PersonFacts, at: Instant): Decision {
  return decidedAt === undefined
    ? evaluate(before, facts, at)
    : evaluateAgain(before, facts, { at, decidedAt });
}

function listOf({ from, to }: RuleChange, { decidedAt }: PersonFacts): 'gains' | 'loses' | 'keeps' | 'moves' {
  if (to === 'met') return 'gains';
  if (from !== 'met') return 'moves';
  return decidedAt === undefined ? 'loses' : 'keeps';
}

function openIn(node: DecisionNode): string[] {
  if ('requirement' in node) return node.state === 'met' ? [] : [node.requirement];
  if (node.state === 'met') return [];
  return node.children.flatMap(openIn);
}
