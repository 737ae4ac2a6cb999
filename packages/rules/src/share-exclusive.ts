import type { Asked, Part } from './compiled-rule.ts';
import type { Fact } from './fact.ts';
import { canCome, closedBy, type Judged, stepTo } from './judge-requirement.ts';
import type { JudgedRequirements, Known } from './judged-rule.ts';
import { Matching } from './matching.ts';
import { byWorth, inOrder } from './prefer-facts.ts';
import { type Sharing, type Way, waysToShare } from './ways-to-share.ts';

/**
 * Shares facts out among the requirements that are marked exclusive, so that the rule is met whenever any sharing
 * meets it, and can be finished whenever any sharing lets it. Every combination of groups is one way
 * (`bounded-ways.ts` bounds them); within a way a matching decides.
 */
export function shareExclusive(
  whole: Part,
  { asked, requirements, known }: { asked: readonly Asked[]; requirements: JudgedRequirements; known: Known },
): JudgedRequirements {
  const exclusive = asked.filter(({ isSharing }) => isSharing);
  // The better first. As many as there are requirements are enough: the others can take no more than one each.
  const candidates: Candidates = new Map(
    exclusive.map((one) => {
      const counting = requirements[one.index]?.tally.counting ?? [];
      return [one, inOrder(counting, byWorth).slice(0, exclusive.length)];
    }),
  );
  const held = bestOf(whole, candidates, { requirements, known, by: 'held' });
  const planned =
    held?.lacking === 0 ? held : bestOf(whole, candidates, { requirements, known, by: 'planned' });
  const { matching } = planned ?? shareOut([], candidates, { requirements, known, by: 'held' });
  const facts = factsOf(exclusive, matching, candidates);
  const all = [...requirements];
  for (const one of exclusive) {
    const judged = requirements[one.index];
    if (judged?.node.state === 'met') all[one.index] = withFact(judged, facts.get(one));
  }
  return all;
}

type Candidates = Map<Part, Fact[]>;

/** Something to come stands as the part that it is to fill. */
type Shared = Matching<Part, Fact | Part>;

interface Shares {
  matching: Shared;
  lacking: number;
  toCome: number;
}

/** Undefined when there is no way at all. */
function bestOf(whole: Part, candidates: Candidates, sharing: Sharing): Shares | undefined {
  let best: Shares | undefined;
  for (const way of waysToShare(whole, sharing)) {
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
  const isIn = (child: Part): boolean => matching.partnerOf.has(child);
  let size = of.filter(isIn).length;
  let hasGrown = true;
  while (size < count && hasGrown) {
    hasGrown = of.some((child) => !isIn(child) && matching.add(child));
    if (hasGrown) size += 1;
  }
  return size;
}

/** Parts that share nothing were asked before. */
function mayCome(child: Part, requirements: JudgedRequirements): boolean {
  const judged = child.type === 'requirement' ? requirements[child.index] : undefined;
  return judged === undefined || canCome(judged);
}

/** The facts that were given, and for who needs none what is over, so that a page can show it. */
function factsOf(exclusive: readonly Asked[], matching: Shared, candidates: Candidates): Map<Asked, Fact> {
  const facts = new Map<Asked, Fact>();
  const given = new Set<Fact | Part>(matching.ownerOf.keys());
  for (const asked of exclusive) {
    const partner = matching.partnerOf.get(asked);
    const isFree = (fact: Fact): boolean => (partner === undefined ? !given.has(fact) : fact === partner);
    const fact = candidates.get(asked)?.find(isFree);
    if (!fact) continue;
    given.add(fact);
    facts.set(asked, fact);
  }
  return facts;
}

function withFact(judged: Judged, fact: Fact | undefined): Judged {
  if (fact) return { ...judged, node: { ...judged.node, facts: [fact.id] } };
  const closed = closedBy(judged.tally);
  const node: Judged['node'] = {
    ...judged.node,
    state: closed ? 'closed' : 'missing',
    facts: [],
    reason: 'used-elsewhere',
  };
  if (closed) return { ...judged, node: { ...node, closed }, left: undefined };
  return { ...judged, node, left: [stepTo({ ...judged, node }, 'act')] };
}
