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
}

export function waysToShare(rule: Rule, sharing: Sharing): Way[] {
  if (isRequirement(rule)) return rule.exclusive ? [[{ count: 1, of: [rule] }]] : [[]];
  if ('weighted' in rule || !hasExclusive(rule)) return [[]];
  const children = childrenOf(rule);
  const own = children.filter(hasExclusive);
  if ('all' in rule) return product(own.map((child) => waysToShare(child, sharing)));
  const wants = 'any' in rule ? 1 : rule.atLeast;
  const must = children.filter((child) => isRequirement(child) && child.mustPass);
  const forced = must.filter(hasExclusive).map((child) => waysToShare(child, sharing));
  const free = children.filter((child) => !hasExclusive(child) && !must.includes(child));
  const met = free.filter((child) => judged(child, sharing).node.state === 'met');
  const others = own.filter((child) => !must.includes(child));
  const open = Math.max(0, wants - must.length - met.length);
  const later =
    sharing.by === 'held' ? [] : free.filter((child) => !met.includes(child) && isOpen(child, sharing));
  if (others.every(isRequirement)) {
    const of = [...others, ...later];
    return product([...forced, [open > 0 ? [{ count: Math.min(open, of.length), of }] : []]]);
  }
  return sizes(open, { others, later }).flatMap((size) =>
    combinations(others, size).flatMap((some) =>
      product([...forced, ...some.map((child) => waysToShare(child, sharing))]),
    ),
  );
}

function judged(rule: Rule, { requirements }: Sharing): JudgedRule {
  return judgeRule(rule, '', requirements);
}

function isOpen(rule: Rule, sharing: Sharing): boolean {
  return judged(rule, sharing).left !== undefined;
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
