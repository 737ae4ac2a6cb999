import type { GroupPart } from './compiled-rule.ts';
import type { GroupNode, Step } from './decision.ts';
import type { Fact } from './fact.ts';
import { canCome, type Judged, stepTo } from './judge-requirement.ts';
import { costOf, type JudgedRequirements, type JudgedRule, stateOf } from './judged-rule.ts';
import { Matching } from './matching.ts';
import { bestOf } from './prefer-facts.ts';
import type { Differing } from './rule.ts';

/** `atLeast` of requirements whose facts come from as many different issuers, or for as many achievements. */
export function judgeDiffering(
  part: GroupPart,
  differing: Differing,
  requirements: JudgedRequirements,
): JudgedRule {
  const { place, wants } = part;
  const judged = part.children.map((child) => {
    const one = child.type === 'requirement' ? requirements[child.index] : undefined;
    if (!one) throw new Error('A requirement of the rule was not decided.');
    return one;
  });
  const keys = new Map(judged.map((one) => [one, keysOf(one, differing)]));
  const heldBy = (one: Judged): string[] => keys.get(one) ?? [];
  const held = matchUpTo(wants, judged, heldBy);
  const has = held.partnerOf.size;
  const isMet = has >= wants;
  const possible = (one: Judged): string[] => [...heldBy(one), ...possibleKeys(one, differing)];
  const planned = isMet ? held : matchUpTo(wants, cheapestFirst(judged), possible);
  const isOpen = planned.partnerOf.size >= wants;
  const left = isMet ? [] : isOpen ? stepsOf(judged, { planned, heldBy, differing }) : undefined;
  const shown = judged.map((one) => withKey(one, planned.partnerOf.get(one), differing));
  const node: GroupNode = {
    place,
    group: 'atLeast',
    state: stateOf(left),
    children: shown.map(({ node }) => node),
    chosen: judged.flatMap((one, index) => (planned.partnerOf.has(one) ? [index] : [])),
    has,
    wants,
  };
  const used = isMet ? shown.filter((_, index) => node.chosen.includes(index)) : [];
  return { node, left, cost: costOf(left), used };
}

type Keyed = Matching<Judged, string>;

function matchUpTo(most: number, judged: readonly Judged[], keys: (one: Judged) => string[]): Keyed {
  const matching: Keyed = new Matching(keys);
  for (const one of judged) if (matching.partnerOf.size < most) matching.add(one);
  return matching;
}

function cheapestFirst(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ left }) => left).sort((one, other) => costOf(one.left) - costOf(other.left));
}

/** The issuers or achievements that its counting facts name; facts that name none do not count. */
function keysOf({ tally }: Judged, differing: Differing): string[] {
  const keys = new Set<string>();
  for (const fact of tally.counting) {
    const key = keyOf(fact, differing);
    if (key !== undefined) keys.add(key);
  }
  return [...keys].sort();
}

function keyOf(fact: Fact, differing: Differing): string | undefined {
  return differing === 'issuer' ? fact.issuer : fact.subject;
}

/** What a fact to come could bring: one of the names that are asked, else something new. */
function possibleKeys(one: Judged, differing: Differing): string[] {
  if (!canCome(one)) return [];
  const { tally, node } = one;
  const { issuers, subjects } = tally.asked.about;
  const names = differing === 'issuer' ? issuers : subjects;
  return [...(names ?? [`\u0000${node.requirement}`])];
}

interface Plan {
  planned: Keyed;
  heldBy: (one: Judged) => string[];
  differing: Differing;
}

/** A step for each that is to bring something new, and what it must be other than. */
function stepsOf(judged: readonly Judged[], { planned, heldBy, differing }: Plan): Step[] {
  const isHeld = (one: Judged, key: string): boolean => heldBy(one).includes(key);
  const chosen = [...planned.partnerOf];
  const keys = chosen.flatMap(([one, key]) => (isHeld(one, key) ? [key] : [])).sort();
  return judged.flatMap((one) => {
    const key = planned.partnerOf.get(one);
    if (key === undefined || isHeld(one, key)) return [];
    const name = differing === 'issuer' ? 'issuers' : 'subjects';
    const named = key.startsWith('\u0000') ? {} : { [name]: [key] };
    return [stepTo(one, one.left?.[0]?.does ?? 'act', { ...named, otherThan: { differing, keys } })];
  });
}

/** With the fact that its key stands for; one that is met by what others used up shows as such. */
function withKey(one: Judged, key: string | undefined, differing: Differing): Judged {
  if (one.node.state !== 'met') return one;
  const fact =
    key === undefined
      ? undefined
      : bestOf(one.tally.counting.filter((fact) => keyOf(fact, differing) === key));
  if (fact) return { ...one, node: { ...one.node, facts: [fact.id] } };
  return { ...one, node: { ...one.node, state: 'missing', facts: [], reason: 'used-elsewhere' } };
}
