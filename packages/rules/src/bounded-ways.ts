import { type Fault, refuse } from './check.ts';
import { childrenOf, isRequirement, type Rule, requirementsOf } from './rule.ts';

/** So many ways to share out exclusive facts are looked through; a rule that has more is refused when it is written. */
export const mostWays = 256;

/**
 * Refuses rules whose exclusive requirements stand in so many combinations of groups that sharing facts out could not
 * be decided exactly. `atLeast` over plain requirements is one way, however many there are: a matching decides it.
 */
export function boundedWays(rule: Rule, place: string, faults: Fault[]): number {
  if (isRequirement(rule) || 'weighted' in rule || !hasExclusive(rule)) return 1;
  const children = childrenOf(rule);
  const name = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'of';
  const ways = children.map((child, index) => boundedWays(child, `${place}/${name}/${index}`, faults));
  const sharing = children.flatMap((child, index) =>
    hasExclusive(child) ? [{ child, ways: ways[index] ?? 1 }] : [],
  );
  const count = 'all' in rule ? product(sharing) : choices(sharing, 'any' in rule ? 1 : rule.atLeast);
  if (count > mostWays) refuse(faults, place, 'too-many-ways', mostWays);
  return Math.min(count, mostWays + 1);
}

/** Whether somewhere below facts are shared out. */
export function hasExclusive(rule: Rule): boolean {
  return requirementsOf(rule).some(({ exclusive }) => exclusive);
}

interface Sharing {
  child: Rule;
  ways: number;
}

function product(children: Sharing[]): number {
  return children.reduce((ways, child) => Math.min(ways * child.ways, mostWays + 1), 1);
}

/** Most ways to take up to so many of the children: elementary symmetric sums. */
function choices(children: Sharing[], count: number): number {
  if (children.every(({ child }) => isRequirement(child))) return 1;
  const sums = [1, ...Array<number>(count).fill(0)];
  for (const { ways } of children) {
    for (let size = count; size > 0; size--)
      sums[size] = Math.min((sums[size] ?? 0) + (sums[size - 1] ?? 0) * ways, mostWays + 1);
  }
  return Math.max(...sums);
}
