import { hasExclusive } from './bounded-ways.ts';
import { judgeRule } from './judge-rule.ts';
import type { JudgedRequirements, JudgedRule } from './judged-rule.ts';
import { childrenOf, isRequirement, type Rule } from './rule.ts';

/** So many of these are to be filled: exclusive requirements by facts of their own, other rules by what is still to come. */
export interface Demand {
  count: number;
  of: Rule[];
}

/** One combination of groups by which a rule can be met, as far as facts are shared out. */
export type Way = Demand[];

/** `held`: by the facts that are there. `planned`: rules without exclusive facts may be met later instead. */
export interface Sharing {
  requirements: JudgedRequirements;
  by: 'held' | 'planned';
  /** What was decided on the way. */
  known: Map<Rule, JudgedRule>;
}

const nothingToShare: Way[] = [[]];

/** None, where what shares no facts stands in the way whatever is shared. */
export function waysToShare(rule: Rule, sharing: Sharing): Way[] {
  if (isRequirement(rule) && rule.exclusive) return [[{ count: 1, of: [rule] }]];
  if (isRequirement(rule) || 'weighted' in rule || !hasExclusive(rule))
    return isOpen(rule, sharing) ? nothingToShare : [];
  const children = childrenOf(rule);
  if ('all' in rule) return product(everyWay(children, sharing));
  const wants = 'any' in rule ? 1 : rule.atLeast;
  const must = children.filter((child) => isRequirement(child) && child.mustPass);
  const forced = must.map((child) => waysToShare(child, sharing));
  const others = children.filter((child) => !must.includes(child) && hasExclusive(child));
  const free = children.filter((child) => !must.includes(child) && !hasExclusive(child));
  const met = free.filter((child) => isMet(child, sharing));
  const later = free.filter((child) => !met.includes(child) && isOpen(child, sharing));
  const open = Math.max(0, wants - must.length - met.length);
  if (open > others.length + later.length) return [];
  if (others.every(isRequirement))
    return product([...forced, [open > 0 ? [{ count: open, of: [...others, ...later] }] : []]]);
  return sizes(open, { others, later }).flatMap((size) =>
    combinations(others, size).flatMap((some) =>
      product([...forced, ...some.map((child) => waysToShare(child, sharing))]),
    ),
  );
}

/** The ways of each; of none any more once one has none. */
function everyWay(rules: readonly Rule[], sharing: Sharing): Way[][] {
  const all: Way[][] = [];
  for (const rule of rules) {
    const ways = waysToShare(rule, sharing);
    if (ways.length === 0) return [[]];
    // What shares nothing adds nothing.
    if (ways !== nothingToShare) all.push(ways);
  }
  return all;
}

function isMet(rule: Rule, sharing: Sharing): boolean {
  return judged(rule, sharing).node.state === 'met';
}

/** Met already, or, when it is about what is planned, still possible. */
function isOpen(rule: Rule, sharing: Sharing): boolean {
  return sharing.by === 'held' ? isMet(rule, sharing) : judged(rule, sharing).left !== undefined;
}

/** Rules that share no facts are the same whatever is shared: each is decided once. */
function judged(rule: Rule, { requirements, known }: Sharing): Pick<JudgedRule, 'node' | 'left'> {
  const before = isRequirement(rule) ? requirements.get(rule) : known.get(rule);
  if (before) return before;
  const found = judgeRule(rule, '', requirements);
  known.set(rule, found);
  return found;
}

/** From as many as are wanted down to what the others can take over. */
function sizes(open: number, { others, later }: { others: Rule[]; later: Rule[] }): number[] {
  const most = Math.min(open, others.length);
  const least = Math.min(most, Math.max(0, open - later.length));
  return Array.from({ length: most - least + 1 }, (_, index) => most - index);
}

function product(parts: readonly Way[][]): Way[] {
  return parts.reduce<Way[]>(
    (ways, part) => ways.flatMap((way) => part.map((more) => [...way, ...more])),
    [[]],
  );
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
