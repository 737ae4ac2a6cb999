import type { WeightedPart } from './compiled-rule.ts';
import type { GroupNode, Step } from './decision.ts';
import { type Judged, judgeFurther, stepTo } from './judge-requirement.ts';
import { costOf, type JudgedRequirements, type JudgedRule, stateOf } from './judged-rule.ts';
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
  /** What could better it, once that is asked. */
  further?: Judged;
  weight: number;
  current: Score | undefined;
  minimum: Score | undefined;
  target?: Score;
}

/** The weighted mean of the best scores, in exact fractions. What has no score yet counts as zero. */
export function judgeWeighted(part: WeightedPart, requirements: JudgedRequirements): JudgedRule {
  const { place, weights, pass } = part;
  const parts = part.parts.map(({ asked, weight, minimum }): Part => {
    const judged = requirements[asked.index];
    if (!judged) throw new Error('A requirement of the rule was not decided.');
    return { judged, weight, current: judged.tally.worthiest?.score, minimum };
  });
  const total = parts.reduce((sum, part) => plus(sum, worth(part.current, part.weight)), zero);
  const left = raise(parts, minus(fraction(pass, weights), total));
  const node: GroupNode = {
    place,
    group: 'weighted',
    state: stateOf(left),
    children: parts.map(({ judged }) => judged.node),
    chosen: parts.flatMap(({ current, target }, index) => (current || target ? [index] : [])),
    has: parts.filter(({ current, minimum }) => current && !isBelow(current, minimum)).length,
    wants: parts.length,
    total: asScore(total, { parts: weights, isRoundedUp: false }),
    pass,
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
  const isEnough = isAtLeast(zero, lacks);
  const inOrder = isEnough ? [] : [...parts].sort((one, other) => rank(one) - rank(other));
  for (const part of inOrder) {
    if (isAtLeast(zero, lacks)) break;
    if (!canRise(part)) continue;
    const from = worth(part.target ?? part.current, part.weight);
    const wanted = plus(from, lacks);
    const canReach = isAtLeast(fraction(full, part.weight), wanted);
    const target = canReach ? asScore(wanted, { parts: part.weight, isRoundedUp: true }) : full;
    part.target = target;
    lacks = minus(lacks, minus(worth(target, part.weight), from));
  }
  if (!isAtLeast(zero, lacks)) return undefined;
  return parts.flatMap((part) => (part.target ? [stepFor(part, part.target)] : []));
}

const full: Score = { points: 1, of: 1 };

/** What waits for a mark first, then what is to be raised anyway, then what nobody tried. */
function rank(part: Part): number {
  if (furtherOf(part).node.state === 'waiting') return 0;
  if (part.target) return 1;
  return part.current ? 3 : 2;
}

function canRise(part: Part): boolean {
  return furtherOf(part).left !== undefined && !(part.current && compareScores(part.current, full) === 0);
}

function stepFor(part: Part, score: Score): Step {
  const further = furtherOf(part);
  return stepTo(further, further.left?.[0]?.does ?? 'act', { score });
}

function furtherOf(part: Part): Judged {
  part.further ??= judgeFurther(part.judged);
  return part.further;
}

function worth(score: Score | undefined, weight: number): Fraction {
  return score ? fraction(score, weight) : zero;
}

function isBelow(score: Score, minimum: Score | undefined): boolean {
  return minimum !== undefined && compareScores(score, minimum) < 0;
}
