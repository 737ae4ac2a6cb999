import { type Reason, reasons } from './decision.ts';
import type { Fact } from './fact.ts';
import { type FactsByKind, heard } from './facts-by-kind.ts';
import { ask, isStanding, isUnknown, judgeFact, type Moment, type Question } from './judge-fact.ts';
import type { LevelMapping } from './level.ts';
import { type Prepared, preparedOf } from './prepared.ts';
import type { Requirement } from './rule.ts';
import { higherScore, type Score } from './score.ts';

/** The nearest miss has the lowest. */
const ranks: { [reason: string]: number } = Object.fromEntries(reasons.map((reason, rank) => [reason, rank]));

/** What the facts say to one requirement, before facts are shared out and groups are decided. */
export interface Tally extends Prepared {
  question: Question;
  counting: Fact[];
  /** Facts that stand, whatever their score, and show outcomes: mastery is read from them. */
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

export function tallyFacts(requirement: Requirement, facts: FactsByKind, setting: Setting): Tally {
  const prepared = preparedOf(requirement);
  const tally: Tally = {
    definition: prepared.definition,
    about: prepared.about,
    measure: prepared.measure,
    question: ask(requirement, prepared.about, setting),
    counting: [],
    standing: [],
    pending: [],
    unknown: [],
    used: 0,
    reopened: 0,
    best: undefined,
    reason: 'nothing-yet',
  };
  for (const fact of heard(facts, requirement, prepared)) take(fact, tally);
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
    if (fact.outcomes) tally.standing.push(fact);
    if (fact.score) tally.best = higherScore(tally.best, fact.score);
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
  if ((ranks[verdict] ?? 0) < (ranks[tally.reason] ?? reasons.length)) tally.reason = verdict;
}
