import type { Fact } from './fact.ts';
import { canCome, closedBy, type Judged, stepTo } from './judge-requirement.ts';
import type { JudgedRequirements, JudgedRule } from './judged-rule.ts';
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
  // The better first. As many as there are requirements are enough: the others can take no more than one each.
  const candidates: Candidates = new Map(
    exclusive.map((requirement) => {
      const counting = requirements.get(requirement)?.tally.counting ?? [];
      return [requirement, counting.toSorted(byWorth).slice(0, exclusive.length)];
    }),
  );
  const known = new Map<Rule, JudgedRule>();
  const held = bestOf(rule, candidates, { requirements, known, by: 'held' });
  const planned =
    held?.lacking === 0 ? held : bestOf(rule, candidates, { requirements, known, by: 'planned' });
  const { matching } = planned ?? shareOut([], candidates, { requirements, known, by: 'held' });
  const facts = factsOf(exclusive, matching, candidates);
  const all = new Map(requirements);
  for (const requirement of exclusive) {
    const judged = requirements.get(requirement);
    if (judged?.node.state === 'met') all.set(requirement, withFact(judged, facts.get(requirement)));
  }
  return all;
}

type Candidates = Map<Rule, Fact[]>;

/** Something to come stands as the rule that it is to fill. */
type Shared = Matching<Rule, Fact | Rule>;

interface Shares {
  matching: Shared;
  lacking: number;
  toCome: number;
}

/** Undefined when there is no way at all. */
function bestOf(rule: Rule, candidates: Candidates, sharing: Sharing): Shares | undefined {
  let best: Shares | undefined;
  for (const way of waysToShare(rule, sharing)) {
    const found = shareOut(way, candidates, sharing);
    if (best === undefined || isBetter(found, best)) best = found;
    if (best.lacking === 0 && best.toCome === 0) break;
  }
  return best;
}

function isBetter(one: Shares, other: Shares): boolean {
  return one.lacking < other.lacking || (one.lacking === other.lacking && one.toCome < other.toCome);
}

/** First by what is there; what is to come fills the rest, so that nobody is asked for more than is needed. */
function shareOut(way: Way, candidates: Candidates, { requirements, by }: Sharing): Shares {
  const demandOf = new Map(way.flatMap((demand) => demand.of.map((child) => [child, demand] as const)));
  let isPlanning = false;
  const matching: Shared = new Matching(
    (child) => {
      const held = candidates.get(child) ?? [];
      return isPlanning && mayCome(child, requirements) ? [...held, child] : held;
    },
    (child) => demandOf.get(child)?.of ?? [],
  );
  const fill = (): number =>
    way.reduce((lacking, demand) => lacking + demand.count - filled(demand, matching), 0);
  let lacking = fill();
  if (by === 'planned' && lacking > 0) {
    isPlanning = true;
    matching.tryAgain();
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

/** Rules that share nothing were asked before. */
function mayCome(child: Rule, requirements: JudgedRequirements): boolean {
  const judged = isRequirement(child) ? requirements.get(child) : undefined;
  return judged === undefined || canCome(judged);
}

/** The facts that were given, and for who needs none what is over, so that a page can show it. */
function factsOf(
  exclusive: readonly Requirement[],
  matching: Shared,
  candidates: Candidates,
): Map<Requirement, Fact> {
  const facts = new Map<Requirement, Fact>();
  const given = new Set<Fact | Rule>(matching.ownerOf.keys());
  for (const requirement of exclusive) {
    const partner = matching.partnerOf.get(requirement);
    const isFree = (fact: Fact): boolean => (partner === undefined ? !given.has(fact) : fact === partner);
    const fact = candidates.get(requirement)?.find(isFree);
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
