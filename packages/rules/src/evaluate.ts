import { compiled } from './compiled-rule.ts';
import type { Decision } from './decision.ts';
import type { Fact } from './fact.ts';
import { factsByKind } from './facts-by-kind.ts';
import { assertInstant, type Instant, moved } from './instant.ts';
import type { Moment } from './judge-fact.ts';
import { type Judged, judgeRequirement } from './judge-requirement.ts';
import { judgeRule } from './judge-rule.ts';
import type { Known } from './judged-rule.ts';
import { masteryOf } from './mastery.ts';
import type { RuleDocument } from './rule.ts';
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
  const { whole, asked, mappings } = compiled(document);
  const byKind = factsByKind(facts, moment.at);
  const setting = { moment, mappings };
  const requirements = asked.map((one) => judgeRequirement(tallyFacts(one, byKind, setting)));
  const known: Known = new Map();
  const shared = whole.isSharing ? shareExclusive(whole, { asked, requirements, known }) : requirements;
  const { node, left, used } = judgeRule(whole, shared, known);
  const isMet = node.state === 'met';
  const lookAgainAt = isMet ? earliestEnd(used) : undefined;
  return {
    format: 1,
    at: moment.at,
    state: node.state,
    node,
    route: isMet ? used.map((judged) => judged.node.requirement) : [],
    facts: isMet ? [...new Set(used.flatMap((judged) => judged.node.facts))].sort() : [],
    left,
    outcomes: masteryOf(requirements),
    ...(lookAgainAt === undefined ? {} : { lookAgainAt }),
  };
}

/** The first moment at which a fact of an `always` requirement runs out. */
function earliestEnd(used: readonly Judged[]): Instant | undefined {
  let earliest: Instant | undefined;
  for (const { node, tally } of used) {
    const { isAlways, within } = tally.asked;
    if (!isAlways) continue;
    for (const fact of tally.counting) {
      if (!node.facts.includes(fact.id)) continue;
      const tooOld = within && moved(fact.at, within, 1);
      for (const end of [fact.validUntil, tooOld])
        if (end !== undefined && (earliest === undefined || end < earliest)) earliest = end;
    }
  }
  return earliest;
}
