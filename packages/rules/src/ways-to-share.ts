import type { Part } from './compiled-rule.ts';
import { judgedOf, judgeRule } from './judge-rule.ts';
import type { JudgedRequirements, JudgedRule, Known } from './judged-rule.ts';

/** So many of these are to be filled: exclusive requirements by facts of their own, other parts by what is still to come. */
export interface Demand {
  count: number;
  of: Part[];
}

/** One combination of groups by which a rule can be met, as far as facts are shared out. */
export type Way = Demand[];

/** `held`: by the facts that are there. `planned`: parts without exclusive facts may be met later instead. */
export interface Sharing {
  requirements: JudgedRequirements;
  by: 'held' | 'planned';
  known: Known;
}

const nothingToShare: Way[] = [[]];

/** None, where what shares no facts stands in the way whatever is shared. */
export function waysToShare(part: Part, sharing: Sharing): Way[] {
  if (!part.isSharing) return isOpen(part, sharing) ? nothingToShare : [];
  if (part.type === 'requirement') return [[{ count: 1, of: [part] }]];
  const { children, wants } = part;
  if (part.group === 'all') return product(everyWay(children, sharing));
  const must = children.filter((child) => child.type === 'requirement' && child.isMust);
  const forced = must.map((child) => waysToShare(child, sharing));
  const others = children.filter((child) => !must.includes(child) && child.isSharing);
  const free = children.filter((child) => !must.includes(child) && !child.isSharing);
  const met = free.filter((child) => isMet(child, sharing));
  const later = free.filter((child) => !met.includes(child) && isOpen(child, sharing));
  const open = Math.max(0, wants - must.length - met.length);
  if (open > others.length + later.length) return [];
  if (others.every(({ type }) => type === 'requirement'))
    return product([...forced, [open > 0 ? [{ count: open, of: [...others, ...later] }] : []]]);
  return sizes(open, { others, later }).flatMap((size) =>
    combinations(others, size).flatMap((some) =>
      product([...forced, ...some.map((child) => waysToShare(child, sharing))]),
    ),
  );
}

/** The ways of each; of none any more once one has none. */
function everyWay(parts: readonly Part[], sharing: Sharing): Way[][] {
  const all: Way[][] = [];
  for (const part of parts) {
    const ways = waysToShare(part, sharing);
    if (ways.length === 0) return [[]];
    // What shares nothing adds nothing.
    if (ways !== nothingToShare) all.push(ways);
  }
  return all;
}

function isMet(part: Part, sharing: Sharing): boolean {
  return judged(part, sharing).node.state === 'met';
}

/** Met already, or, when it is about what is planned, still possible. */
function isOpen(part: Part, sharing: Sharing): boolean {
  return sharing.by === 'held' ? isMet(part, sharing) : judged(part, sharing).left !== undefined;
}

function judged(part: Part, { requirements, known }: Sharing): Pick<JudgedRule, 'node' | 'left'> {
  return part.type === 'requirement' ? judgedOf(part, requirements) : judgeRule(part, requirements, known);
}

/** From as many as are wanted down to what the others can take over. */
function sizes(open: number, { others, later }: { others: Part[]; later: Part[] }): number[] {
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
