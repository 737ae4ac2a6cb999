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
  const keys = new Map(judged.map((one) => [one, [...factsOfKeys(one, differing).keys()]]));
  const held = matchUpTo(atLeast, judged, (one) => keys.get(one) ?? []);
  const has = held.partnerOf.size;
  const planned =
    has >= atLeast
      ? held
      : matchUpTo(atLeast, cheapestFirst(judged), (one) => [
          ...(keys.get(one) ?? []),
          ...possibleKeys(one, differing),
        ]);
  const used = has >= atLeast ? judged.filter((one) => held.partnerOf.has(one)) : [];
  const taken = judged
    .flatMap((one) => (keys.get(one) ?? []).filter((key) => planned.partnerOf.get(one) === key))
    .sort();
  const left =
    planned.partnerOf.size < atLeast
      ? undefined
      : judged.flatMap((one) => stepsFor(one, { planned, held: keys.get(one) ?? [], taken, differing }));
  const node: GroupNode = {
    place,
    group: 'atLeast',
    state: stateOf(left),
    children: judged.map((one) => nodeFor(one, { matching: planned, differing })),
    chosen: judged.flatMap((one, index) => (planned.partnerOf.has(one) ? [index] : [])),
    has,
    wants: atLeast,
  };
  return {
    node,
    left,
    cost: costOf(left),
    used: used.map((one) => withKey(one, { matching: held, differing })),
  };
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

/** Its counting facts by issuer or achievement, the better first; facts that do not say it do not count. */
function factsOfKeys({ tally }: Judged, differing: Differing): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const fact of [...tally.counting].sort(byWorth)) {
    const key = differing === 'issuer' ? fact.issuer : fact.subject;
    if (key !== undefined && !facts.has(key)) facts.set(key, fact);
  }
  return facts;
}

/** What a fact to come could bring: one of the names that are asked, else something new. */
function possibleKeys(one: Judged, differing: Differing): string[] {
  if (!canCome(one)) return [];
  const { tally, node } = one;
  const { issuers, subjects } = tally.question.about;
  const names = differing === 'issuer' ? issuers : subjects;
  return [...(names ?? [`\u0000${node.requirement}`])];
}

function stepsFor(
  one: Judged,
  plan: { planned: Keyed; held: string[]; taken: string[]; differing: Differing },
): Step[] {
  const key = plan.planned.partnerOf.get(one);
  if (key === undefined || plan.held.includes(key)) return [];
  const names = key.startsWith('\u0000')
    ? {}
    : plan.differing === 'issuer'
      ? { issuers: [key] }
      : { subjects: [key] };
  const does = one.left?.[0]?.does ?? 'act';
  return [stepTo(one, does, { ...names, otherThan: { differing: plan.differing, keys: plan.taken } })];
}

function nodeFor(one: Judged, given: { matching: Keyed; differing: Differing }): Judged['node'] {
  return one.node.state === 'met' ? withKey(one, given).node : one.node;
}

/** With the fact that its key stands for; what others used up shows as such. */
function withKey(one: Judged, { matching, differing }: { matching: Keyed; differing: Differing }): Judged {
  const key = matching.partnerOf.get(one);
  const fact = key === undefined ? undefined : factsOfKeys(one, differing).get(key);
  if (fact) return { ...one, node: { ...one.node, facts: [fact.id] } };
  return { ...one, node: { ...one.node, state: 'missing', facts: [], reason: 'used-elsewhere' } };
}
