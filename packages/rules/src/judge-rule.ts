import type { Asked, GroupPart, Part } from './compiled-rule.ts';
import type { Step } from './decision.ts';
import { judgeDiffering } from './judge-differing.ts';
import type { Judged } from './judge-requirement.ts';
import { judgeWeighted } from './judge-weighted.ts';
import { costOf, type JudgedRequirements, type JudgedRule, type Known, stateOf } from './judged-rule.ts';

/** Decides a part from the bottom up, over requirements that were decided before. */
export function judgeRule(part: Part, requirements: JudgedRequirements, known: Known): JudgedRule {
  if (part.type === 'requirement') return ofRequirement(judgedOf(part, requirements));
  const before = known.get(part);
  if (before) return before;
  const judged = judgeAny(part, requirements, known);
  if (!part.isSharing) known.set(part, judged);
  return judged;
}

export function judgedOf({ index, place }: Asked, requirements: JudgedRequirements): Judged {
  const judged = requirements[index];
  if (!judged) throw new Error(`The requirement at ${place} was not decided.`);
  return judged;
}

function judgeAny(part: Exclude<Part, Asked>, requirements: JudgedRequirements, known: Known): JudgedRule {
  if (part.type === 'weighted') return judgeWeighted(part, requirements);
  if (part.differing) return judgeDiffering(part, part.differing, requirements);
  return judgeGroup(part, requirements, known);
}

function judgeGroup(part: GroupPart, requirements: JudgedRequirements, known: Known): JudgedRule {
  const { place, group, wants, children } = part;
  const judged = children.map((child) => judgeRule(child, requirements, known));
  const chosen = choose(part, judged);
  const left = joined(chosen.map((index) => judged[index]?.left));
  return {
    node: {
      place,
      group,
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

function ofRequirement(judged: Judged): JudgedRule {
  const { node, left } = judged;
  return { node, left, cost: costOf(left), used: node.state === 'met' ? [judged] : [] };
}

/** Everything that has no way around it, then the cheapest; in the order of the rule. */
function choose({ children, wants }: GroupPart, judged: readonly JudgedRule[]): number[] {
  const all = children.map((_, index) => index);
  if (wants === children.length) return all;
  const isMust = (index: number): boolean => {
    const child = children[index];
    return child?.type === 'requirement' && child.isMust;
  };
  const must = all.filter(isMust);
  const others = all
    .filter((index) => !isMust(index))
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
