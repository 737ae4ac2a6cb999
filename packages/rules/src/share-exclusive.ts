import type { Fact } from './fact.ts';
import { canCome, closedBy, type Judged, stepTo } from './judge-requirement.ts';
import type { JudgedRequirements } from './judged-rule.ts';
import { Matching } from './matching.ts';
import { byWorth } from './prefer-facts.ts';
import { isRequirement, type Requirement, type Rule } from './rule.ts';
import { type Sharing, type Way, waysToShare } from './ways-to-share.ts';

/**
 * Shares facts out among the requirements that are marked exclusive, so that the rule is met whenever any sharing
 * meets it, and can be finished whenever any sharing lets it. Every combination of groups is one way
 * (`bounded-ways.ts` bounds them); within a way a matching decides.
 */
export function shareExclusive(rule: Rule, requirements: JudgedRequirements): JudgedRequirements {
  const exclusive = [...requirements.keys()].filter((requirement) => requirement.exclusive);
  if (exclusive.length === 0) return requirements;
  // Nothing else hangs on their order; here it decides who gets which.
  for (const requirement of exclusive) requirements.get(requirement)?.tally.counting.sort(byWorth);
  const held = bestOf(rule, { requirements, by: 'held' });
  const shared = held.lacking === 0 ? held : bestOf(rule, { requirements, by: 'planned' });
  const facts = factsOf(exclusive, shared.matching, requirements);
  const all = new Map(requirements);
  for (const requirement of exclusive) {
    const judged = requirements.get(requirement);
    if (judged?.node.state === 'met') all.set(requirement, withFact(judged, facts.get(requirement)));
  }
  return all;
}

/** Something to come stands as the rule that it is to fill. */
type Shared = Matching<Rule, Fact | Rule>;

interface Shares {
  matching: Shared;
  lacking: number;
  toCome: number;
}

function bestOf(rule: Rule, sharing: Sharing): Shares {
  let best: Shares | undefined;
  for (const way of waysToShare(rule, sharing)) {
    const found = shareOut(way, sharing);
    if (best === undefined || isBetter(found, best)) best = found;
    if (best.lacking === 0 && best.toCome === 0) break;
  }
  return best ?? shareOut([], sharing);
}

function isBetter(one: Shares, other: Shares): boolean {
  return one.lacking < other.lacking || (one.lacking === other.lacking && one.toCome < other.toCome);
}

/** First by what is there; what is to come fills the rest, so that nobody is asked for more than is needed. */
function shareOut(way: Way, { requirements, by }: Sharing): Shares {
  const demandOf = new Map(way.flatMap((demand) => demand.of.map((child) => [child, demand] as const)));
  let isPlanning = false;
  const matching: Shared = new Matching(
    (child) => [
      ...countingFor(child, requirements),
      ...(isPlanning && mayCome(child, requirements) ? [child] : []),
    ],
    (child) => demandOf.get(child)?.of ?? [],
  );
  const fill = (): number =>
    way.reduce((lacking, demand) => lacking + demand.count - filled(demand, matching), 0);
  let lacking = fill();
  if (by === 'planned' && lacking > 0) {
    isPlanning = true;
    lacking = fill();
  }
  const toCome = [...matching.partnerOf].filter(([child, partner]) => child === partner).length;
  return { matching, lacking, toCome };
}

/** Until nothing more fits: one that came in by the help of another may have sent somebody away who fits again. */
function filled({ count, of }: Way[number], matching: Shared): number {
  const isIn = (child: Rule): boolean => matching.partnerOf.has(child);
  let size = of.filter(isIn).length;
  let hasGrown = true;
  while (size < count && hasGrown) {
    hasGrown = of.some((child) => !isIn(child) && matching.add(child));
    if (hasGrown) size += 1;
  }
  return size;
}

function countingFor(child: Rule, requirements: JudgedRequirements): Fact[] {
  if (!isRequirement(child) || !child.exclusive) return [];
  return requirements.get(child)?.tally.counting ?? [];
}

/** Rules that share nothing were asked before. */
function mayCome(child: Rule, requirements: JudgedRequirements): boolean {
  const judged = isRequirement(child) ? requirements.get(child) : undefined;
  return judged === undefined || canCome(judged);
}

/** The facts that were given, and for who needs none what is over, so that a page can show it. */
function factsOf(
  exclusive: readonly Requirement[],
  matching: Shared,
  requirements: JudgedRequirements,
): Map<Requirement, Fact> {
  const facts = new Map<Requirement, Fact>();
  const given = new Set<Fact | Rule>(matching.ownerOf.keys());
  for (const requirement of exclusive) {
    const partner = matching.partnerOf.get(requirement);
    const fact =
      partner === undefined
        ? countingFor(requirement, requirements).find((counting) => !given.has(counting))
        : countingFor(requirement, requirements).find((counting) => counting === partner);
    if (!fact) continue;
    given.add(fact);
    facts.set(requirement, fact);
  }
  return facts;
}

function withFact(judged: Judged, fact: Fact | undefined): Judged {
  if (fact) return { ...judged, node: { ...judged.node, facts: [fact.id] } };
  const closed = closedBy(judged.tally.question.requirement, judged.tally);
  const node: Judged['node'] = {
    ...judged.node,
    state: closed ? 'closed' : 'missing',
    facts: [],
    reason: 'used-elsewhere',
  };
  if (closed) return { ...judged, node: { ...node, closed }, left: undefined };
  return { ...judged, node, left: [stepTo({ ...judged, node }, 'act')] };
}
