import type { Asked } from './compiled-rule.ts';
import { type Reason, reasons } from './decision.ts';
import type { Fact } from './fact.ts';
import { type FactSet, type FactsByKind, heard, worthOf } from './facts-by-kind.ts';
import { isStanding, isUnknown, judgeFact, type Moment, type Question, questionOf } from './judge-fact.ts';
import type { LevelMapping } from './level.ts';
import { byWorth } from './prefer-facts.ts';
import { higherScore, type Score } from './score.ts';

/** The nearest miss has the lowest. */
const ranks: { [reason: string]: number } = Object.fromEntries(reasons.map((reason, rank) => [reason, rank]));

/** What the facts say to one requirement, before facts are shared out and groups are decided. */
export interface Tally {
  asked: Asked;
  question: Question;
  counting: readonly Fact[];
  /** The best of those that count, as a whole. */
  worthiest: Fact | undefined;
  /** Facts that stand, whatever their score, and show outcomes: mastery is read from them. */
  standing: readonly Fact[];
  pending: readonly Fact[];
  unknown: readonly Fact[];
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
}

const none: readonly Fact[] = [];

export function tallyFacts(asked: Asked, facts: FactsByKind, setting: Setting): Tally {
  const question = questionOf(asked, setting);
  const set = heard(facts, asked);
  return asked.isContent && set.isPlain ? takeAll(set, question) : takeEach(set, question);
}

/** All count: nothing of them has to be looked at that was not seen before. */
function takeAll(set: FactSet, question: Question): Tally {
  const { worthiest, showing, bestScore } = worthOf(set);
  return {
    asked: question.asked,
    question,
    counting: set.facts,
    worthiest,
    standing: showing,
    pending: none,
    unknown: none,
    used: 0,
    reopened: 0,
    best: bestScore,
    reason: 'nothing-yet',
  };
}

function takeEach({ facts }: FactSet, question: Question): Tally {
  const counting: Fact[] = [];
  const standing: Fact[] = [];
  const pending: Fact[] = [];
  const unknown: Fact[] = [];
  let worthiest: Fact | undefined;
  let used = 0;
  let reopened = 0;
  let best: Score | undefined;
  let reason: Reason = 'nothing-yet';
  for (const fact of facts) {
    const verdict = judgeFact(fact, question);
    if (verdict === 'silent') continue;
    if (verdict === 'reopened') {
      reopened += fact.amount ?? 1;
      continue;
    }
    if (isStanding(verdict)) {
      if (fact.outcomes) standing.push(fact);
      if (fact.score) best = higherScore(best, fact.score);
    }
    if (verdict === 'counts') {
      counting.push(fact);
      if (worthiest === undefined || byWorth(fact, worthiest) < 0) worthiest = fact;
      continue;
    }
    if (verdict === 'pending') {
      pending.push(fact);
      continue;
    }
    if (isUnknown(verdict)) unknown.push(fact);
    else if (verdict !== 'ended' && verdict !== 'run-out' && verdict !== 'too-old') used += 1;
    if ((ranks[verdict] ?? 0) < (ranks[reason] ?? reasons.length)) reason = verdict;
  }
  const { asked } = question;
  return {
    asked,
    question,
    counting,
    worthiest,
    standing,
    pending,
    unknown,
    used,
    reopened,
    best,
    reason,
  };
}
