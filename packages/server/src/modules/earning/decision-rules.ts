import type { Decision, DecisionNode, Fact, RequirementNode, RuleDocument } from '@cairn/rules';

/** Two decisions with one print say the same: by the moment alone they do not differ. */
export function printOf(rule: RuleDocument, { at: _at, ...decision }: Decision): string {
  return JSON.stringify([rule, decision]);
}

/** When the last of the facts happened by which it is met: then it was earned. */
export function earnedAt(decision: Decision, facts: readonly Fact[]): string {
  const times = facts.filter(({ id }) => decision.facts.includes(id)).map(({ at }) => at);
  return times.sort().at(-1) ?? decision.at;
}

/** The score that was reached, where exactly one requirement asks for one. */
export function scoreOf(decision: Decision): { scorePercent?: number } {
  const [best, ...others] = requirementNodes(decision.node).flatMap((node) => node.best ?? []);
  if (!best || others.length > 0) return {};
  return { scorePercent: Math.floor((best.points * 1000) / best.of) / 10 };
}

/** Whether there is anything that was shown for it, enough or not: an attempt that failed is something. */
export function hasBegun({ node }: Decision): boolean {
  return requirementNodes(node).some(({ facts, best, closed }) => facts.length > 0 || best || closed);
}

/** Every requirement of the decision, in the order of the rule. */
export function requirementNodes(node: DecisionNode): RequirementNode[] {
  return 'group' in node ? node.children.flatMap(requirementNodes) : [node];
}
