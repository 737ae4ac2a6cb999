import type { Step } from './decision.ts';
import { judgeDiffering } from './judge-differing.ts';
import type { Judged } from './judge-requirement.ts';
import { judgeWeighted } from './judge-weighted.ts';
import { costOf, type JudgedRequirements, type JudgedRule, stateOf } from './judged-rule.ts';
import { childrenOf, isRequirement, type Rule } from './rule.ts';

/** Decides a rule from the bottom up, over requirements that were decided before. */
export function judgeRule(rule: Rule, place: string, requirements: JudgedRequirements): JudgedRule {
  if (isRequirement(rule)) return ofRequirement(requirements.get(rule));
  if ('weighted' in rule) return judgeWeighted(rule, place, requirements);
  if ('differing' in rule && rule.differing)
    return judgeDiffering({ ...rule, differing: rule.differing }, place, requirements);
  const name = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'of';
  const children = childrenOf(rule);
  const judged = children.map((child, index) => judgeRule(child, `${place}/${name}/${index}`, requirements));
  const wants = 'all' in rule ? children.length : 'any' in rule ? 1 : rule.atLeast;
  const chosen = choose(children, judged, wants);
  const left = joined(chosen.map((index) => judged[index]?.left));
  return {
    node: {
      place,
      group: 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'atLeast',
      state: stateOf(left),
      children: judged.map(({ node }) => node),
      chosen,
      has: judged.filter(({ node }) => node.state === 'met').length,
      wants,
    },
    left,
    cost: costOf(left),
    used: chosen.flatMap((index) => judged[index]?.used ?? []),
  };
}

export function ofRequirement(judged: Judged | undefined): JudgedRule {
  if (!judged) throw new Error('A requirement of the rule was not decided.');
  const { node, left } = judged;
  return { node, left, cost: costOf(left), used: node.state === 'met' ? [judged] : [] };
}

/** Everything that has no way around it, then the cheapest; in the order of the rule. */
function choose(children: readonly Rule[], judged: readonly JudgedRule[], wants: number): number[] {
  if (wants === children.length) return children.map((_, index) => index);
  const must = children.flatMap((child, index) => (isRequirement(child) && child.mustPass ? [index] : []));
  const others = children
    .map((_, index) => index)
    .filter((index) => !must.includes(index))
    .sort((one, other) => compare(judged[one]?.cost ?? 0, judged[other]?.cost ?? 0) || one - other);
  return [...must, ...others.slice(0, Math.max(0, wants - must.length))].sort((one, other) => one - other);
}

function joined(parts: readonly (Step[] | undefined)[]): Step[] | undefined {
  const all: Step[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    all.push(...part);
  }
  return all;
}

/** Infinite costs are equal to each other, which a difference would not say. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
