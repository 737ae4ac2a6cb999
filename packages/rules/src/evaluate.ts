import type { Decision } from './decision.ts';
import type { Fact } from './fact.ts';
import { factsByKind } from './facts-by-kind.ts';
import { assertInstant, type Instant, moved } from './instant.ts';
import type { Moment } from './judge-fact.ts';
import { type Judged, judgeRequirement } from './judge-requirement.ts';
import { judgeRule } from './judge-rule.ts';
import type { JudgedRequirements } from './judged-rule.ts';
import { masteryOf } from './mastery.ts';
import { childrenOf, isRequirement, type Requirement, type Rule, type RuleDocument } from './rule.ts';
import { shareExclusive } from './share-exclusive.ts';
import { tallyFacts } from './tally.ts';

/**
 * Decides a rule by the facts of one person at a moment. Total and pure: the same facts in any order, told once or
 * twice, give the same decision; a fact that is added never turns met into not met.
 */
export function evaluate(document: RuleDocument, facts: readonly Fact[], at: Instant): Decision {
  return decide(document, facts, { at, decidedAt: at });
}

/**
 * Whether what was decided at one moment still holds at a later one: what ran out since then counts only where the rule
 * asks `validAt: "always"`; what was withdrawn counts nowhere.
 */
export function evaluateAgain(document: RuleDocument, facts: readonly Fact[], moment: Moment): Decision {
  assertInstant(moment.decidedAt);
  return decide(document, facts, moment);
}

function decide(document: RuleDocument, facts: readonly Fact[], moment: Moment): Decision {
  assertInstant(moment.at);
  const { rule, mappings = [] } = document;
  const byKind = factsByKind(facts, moment.at);
  const requirements: JudgedRequirements = new Map();
  walk(rule, '/rule', (requirement, place, asksScore) => {
    const tally = tallyFacts(requirement, byKind, { moment, mappings, asksScore });
    requirements.set(requirement, judgeRequirement(requirement, place, tally));
  });
  const { node, left, used } = judgeRule(rule, '/rule', shareExclusive(rule, requirements));
  const lookAgainAt = node.state === 'met' ? earliestEnd(used) : undefined;
  return {
    format: 1,
    at: moment.at,
    state: node.state,
    node,
    route: node.state === 'met' ? used.map((judged) => judged.node.requirement) : [],
    facts: node.state === 'met' ? [...new Set(used.flatMap((judged) => judged.node.facts))].sort() : [],
    left,
    outcomes: masteryOf(requirements),
    ...(lookAgainAt === undefined ? {} : { lookAgainAt }),
  };
}

function walk(
  rule: Rule,
  place: string,
  visit: (requirement: Requirement, place: string, asksScore: boolean) => void,
): void {
  if (isRequirement(rule)) {
    visit(rule, place, false);
    return;
  }
  if ('weighted' in rule) {
    rule.weighted.forEach(({ requirement }, index) => {
      visit(requirement, `${place}/weighted/${index}/requirement`, true);
    });
    return;
  }
  const name = 'all' in rule ? 'all' : 'any' in rule ? 'any' : 'of';
  childrenOf(rule).forEach((child, index) => {
    walk(child, `${place}/${name}/${index}`, visit);
  });
}

/** The first moment at which a fact of an `always` requirement runs out. */
function earliestEnd(used: readonly Judged[]): Instant | undefined {
  let earliest: Instant | undefined;
  for (const { node, tally } of used) {
    const { requirement } = tally.question;
    if (requirement.validAt !== 'always') continue;
    for (const fact of tally.counting) {
      if (!node.facts.includes(fact.id)) continue;
      const tooOld = requirement.within && moved(fact.at, requirement.within, 1);
      for (const end of [fact.validUntil, tooOld])
        if (end !== undefined && (earliest === undefined || end < earliest)) earliest = end;
    }
  }
  return earliest;
}
