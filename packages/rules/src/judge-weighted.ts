import type { GroupNode, Step } from './decision.ts';
import { type Judged, judgeFurther, stepTo } from './judge-requirement.ts';
import { costOf, type JudgedRequirements, type JudgedRule, stateOf } from './judged-rule.ts';
import { bestOf } from './prefer-facts.ts';
import type { WeightedOf } from './rule.ts';
import {
  asScore,
  compareScores,
  type Fraction,
  fraction,
  isAtLeast,
  minus,
  plus,
  type Score,
  zero,
} from './score.ts';

/** One component: what it has, what it must have at least, and how far it is to be raised. */
interface Part {
  judged: Judged;
  /** What could better it. */
  further: Judged;
  weight: number;
  current: Score | undefined;
  minimum: Score | undefined;
  target?: Score;
}

/** The weighted mean of the best scores, in exact fractions. What has no score yet counts as zero. */
export function judgeWeighted(rule: WeightedOf, place: string, requirements: JudgedRequirements): JudgedRule {
  const parts = rule.weighted.map(({ requirement, weight, minimum }): Part => {
    const judged = requirements.get(requirement);
    if (!judged) throw new Error('A requirement of the rule was not decided.');
    const current = bestOf(judged.tally.counting)?.score;
    return {
      judged,
      further: judgeFurther(judged),
      weight,
      current,
      minimum: minimum ?? (requirement.mustPass && { points: 0, of: 1 }),
    };
  });
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const total = parts.reduce((sum, part) => plus(sum, worth(part.current, part.weight)), zero);
  const left = raise(parts, minus(fraction(rule.pass, weights), total));
  const node: GroupNode = {
    place,
    group: 'weighted',
    state: stateOf(left),
    children: parts.map(({ judged }) => judged.node),
    chosen: parts.flatMap(({ current, target }, index) => (current || target ? [index] : [])),
    has: parts.filter(({ current, minimum }) => current && !isBelow(current, minimum)).length,
    wants: parts.length,
    total: asScore(total, { parts: weights, isRoundedUp: false }),
    pass: rule.pass,
  };
  const used = left?.length === 0 ? parts.filter(({ current }) => current).map(({ judged }) => judged) : [];
  return { node, left, cost: costOf(left), used };
}

/** What must be raised to its minimum, then as much as the whole still lacks; undefined when that cannot be reached. */
function raise(parts: readonly Part[], lacking: Fraction): Step[] | undefined {
  let lacks = lacking;
  for (const part of parts) {
    if (part.minimum === undefined || (part.current && !isBelow(part.current, part.minimum))) continue;
    if (!canRise(part)) return undefined;
    part.target = part.minimum;
    lacks = minus(lacks, minus(worth(part.target, part.weight), worth(part.current, part.weight)));
  }
  for (const part of [...parts].sort((one, other) => rank(one) - rank(other))) {
    if (isAtLeast(zero, lacks)) break;
    if (!canRise(part)) continue;
    const from = worth(part.target ?? part.current, part.weight);
    const wanted = plus(from, lacks);
    const isEnough = isAtLeast(fraction(full, part.weight), wanted);
    const target = isEnough ? asScore(wanted, { parts: part.weight, isRoundedUp: true }) : full;
    part.target = target;
    lacks = minus(lacks, minus(worth(target, part.weight), from));
  }
  if (!isAtLeast(zero, lacks)) return undefined;
  return parts.flatMap((part) => (part.target ? [stepFor(part, part.target)] : []));
}

const full: Score = { points: 1, of: 1 };

/** What waits for a mark first, then what is to be raised anyway, then what nobody tried. */
function rank({ further, target, current }: Part): number {
  if (further.node.state === 'waiting') return 0;
  if (target) return 1;
  return current ? 3 : 2;
}

function canRise({ further, current }: Part): boolean {
  return further.left !== undefined && !(current && compareScores(current, full) === 0);
}

function stepFor({ further }: Part, score: Score): Step {
  return stepTo(further, further.left?.[0]?.does ?? 'act', { score });
}

function worth(score: Score | undefined, weight: number): Fraction {
  return score ? fraction(score, weight) : zero;
}

function isBelow(score: Score, minimum: Score | undefined): boolean {
  return minimum !== undefined && compareScores(score, minimum) < 0;
}
