import { type Reason, reasons } from './decision.ts';
import type { Fact } from './fact.ts';
import { ask, isStanding, isUnknown, judgeFact, type Moment, type Question } from './judge-fact.ts';
import type { KindDefinition } from './kinds/define-kind.ts';
import type { LevelMapping } from './level.ts';
import { definitionOf, type Requirement } from './rule.ts';
import { compareScores, type Score } from './score.ts';

/** What the facts say to one requirement, before facts are shared out and groups are decided. */
export interface Tally {
  question: Question;
  definition: KindDefinition<object>;
  counting: Fact[];
  /** Facts that stand, whatever their score: mastery is read from them. */
  standing: Fact[];
  pending: Fact[];
  unknown: Fact[];
  /** Attempts that were not enough. */
  used: number;
  /** Attempts that were granted on top. */
  reopened: number;
  best: Score | undefined;
  reason: Reason;
}

export interface Setting {
  moment: Moment;
  mappings: readonly LevelMapping[];
  /** Whether the requirement is a part of `weighted`. */
  asksScore: boolean;
}

export function tallyFacts(requirement: Requirement, facts: readonly Fact[], setting: Setting): Tally {
  const definition = definitionOf(requirement);
  const question = ask(requirement, definition.about(requirement), setting);
  const tally: Tally = {
    question,
    definition,
    counting: [],
    standing: [],
    pending: [],
    unknown: [],
    used: 0,
    reopened: 0,
    best: undefined,
    reason: 'nothing-yet',
  };
  for (const fact of facts) take(fact, tally);
  return tally;
}

function take(fact: Fact, tally: Tally): void {
  const verdict = judgeFact(fact, tally.question);
  if (verdict === 'silent') return;
  if (verdict === 'reopened') {
    tally.reopened += fact.amount ?? 1;
    return;
  }
  if (isStanding(verdict)) {
    tally.standing.push(fact);
    if (fact.score && (!tally.best || compareScores(fact.score, tally.best) > 0)) tally.best = fact.score;
  }
  if (verdict === 'counts') {
    tally.counting.push(fact);
    return;
  }
  if (verdict === 'pending') {
    tally.pending.push(fact);
    return;
  }
  if (isUnknown(verdict)) tally.unknown.push(fact);
  else if (verdict !== 'ended' && verdict !== 'run-out' && verdict !== 'too-old') tally.used += 1;
  if (tally.reason === 'nothing-yet' || reasons.indexOf(verdict) < reasons.indexOf(tally.reason))
    tally.reason = verdict;
}
