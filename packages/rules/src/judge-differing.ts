import type { GroupNode, Step } from './decision.ts';
import type { Fact } from './fact.ts';
import { canCome, type Judged, stepTo } from './judge-requirement.ts';
import { costOf, type JudgedRequirements, type JudgedRule, stateOf } from './judged-rule.ts';
import { Matching } from './matching.ts';
import { byWorth } from './prefer-facts.ts';
import { type AtLeastOf, type Differing, isRequirement } from './rule.ts';

type DifferingOf = AtLeastOf & { differing: Differing };

/** `atLeast` of requirements whose facts come from as many different issuers, or for as many achievements. */
export function judgeDiffering(
  rule: DifferingOf,
  place: string,
  requirements: JudgedRequirements,
): JudgedRule {
  const { differing, atLeast } = rule;
  const judged = rule.of.map((child) => {
    const one = isRequirement(child) ? requirements.get(child) : undefined;
    if (!one) throw new Error('A requirement of the rule was not decided.');
    return one;
  });
  const facts = new Map(judged.map((one) => [one, factsOfKeys(one, differing)]));
  const keysOf = (one: Judged): string[] => [...(facts.get(one)?.keys() ?? [])];
  const held = matchUpTo(atLeast, judged, keysOf);
  const has = held.partnerOf.size;
  const isMet = has >= atLeast;
  const possible = (one: Judged): string[] => [...keysOf(one), ...possibleKeys(one, differing)];
  const planned = isMet ? held : matchUpTo(atLeast, cheapestFirst(judged), possible);
  const isOpen = planned.partnerOf.size >= atLeast;
  const left = isMet ? [] : isOpen ? stepsOf(judged, { planned, facts, differing }) : undefined;
  const shown = judged.map((one) => withFact(one, facts.get(one)?.get(planned.partnerOf.get(one) ?? '')));
  const node: GroupNode = {
    place,
    group: 'atLeast',
    state: stateOf(left),
    children: shown.map(({ node }) => node),
    chosen: judged.flatMap((one, index) => (planned.partnerOf.has(one) ? [index] : [])),
    has,
    wants: atLeast,
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

/** Its counting facts by issuer or achievement, the best of each; facts that do not say it do not count. */
function factsOfKeys({ tally }: Judged, differing: Differing): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const fact of tally.counting) {
    const key = differing === 'issuer' ? fact.issuer : fact.subject;
    if (key === undefined) continue;
    const other = facts.get(key);
    if (!other || byWorth(fact, other) < 0) facts.set(key, fact);
  }
  return new Map([...facts].sort(([, one], [, other]) => byWorth(one, other)));
}

/** What a fact to come could bring: one of the names that are asked, else something new. */
function possibleKeys(one: Judged, differing: Differing): string[] {
  if (!canCome(one)) return [];
  const { tally, node } = one;
  const { issuers, subjects } = tally.question.about;
  const names = differing === 'issuer' ? issuers : subjects;
  return [...(names ?? [`\u0000${node.requirement}`])];
}

interface Plan {
  planned: Keyed;
  facts: Map<Judged, Map<string, Fact>>;
  differing: Differing;
}

/** A step for each that is to bring something new, and what it must be other than. */
function stepsOf(judged: readonly Judged[], { planned, facts, differing }: Plan): Step[] {
  const isHeld = (one: Judged, key: string): boolean => facts.get(one)?.has(key) ?? false;
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
function withFact(one: Judged, fact: Fact | undefined): Judged {
  if (one.node.state !== 'met') return one;
  if (fact) return { ...one, node: { ...one.node, facts: [fact.id] } };
  return { ...one, node: { ...one.node, state: 'missing', facts: [], reason: 'used-elsewhere' } };
}
