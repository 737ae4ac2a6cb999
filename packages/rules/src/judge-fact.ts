import type { Asked } from './compiled-rule.ts';
import { identityRank, supervisionRank } from './conditions.ts';
import type { Fact, ShownOutcome } from './fact.ts';
import { type Instant, later, moved } from './instant.ts';
import { compareLevels, type Level, type LevelMapping } from './level.ts';
import { compareScores, type Score } from './score.ts';

/** The moments of a decision: now, and when it was first made if it is looked at again. */
export interface Moment {
  at: Instant;
  decidedAt: Instant;
}

/** One requirement, at a moment, for looking at many facts. */
export interface Question {
  asked: Asked;
  moment: Moment;
  mappings: readonly LevelMapping[];
  /** Facts from before are too old. */
  notBefore: Instant | undefined;
}

export type Verdict =
  | 'silent'
  | 'counts'
  | 'reopened'
  | 'pending'
  | 'failed'
  | 'ended'
  | 'run-out'
  | 'too-old'
  | 'too-late'
  | 'identity-too-low'
  | 'supervision-too-low'
  | 'outcomes-not-shown'
  | 'below-score'
  | 'below-level'
  | 'score-unknown'
  | 'level-unknown'
  | 'level-not-comparable';

export function questionOf(
  asked: Asked,
  { moment, mappings }: { moment: Moment; mappings: readonly LevelMapping[] },
): Question {
  const notBefore = asked.within && windowStart(asked, asked.isAlways ? moment.at : moment.decidedAt);
  return { asked, moment, mappings, notBefore };
}

/** A fact that was `heard`: of the kind, about the subject, and not of a later day. */
export function judgeFact(fact: Fact, question: Question): Verdict {
  const { asked, moment, notBefore } = question;
  const { result, ended } = fact;
  if (asked.isParticular && !speaksTo(fact, result, asked)) return 'silent';
  if (ended && ended.at <= moment.at) return 'ended';
  if (result === 'reopened') return 'reopened';
  if (asked.until !== undefined && fact.at > asked.until) return 'too-late';
  if (result === 'failed') return 'failed';
  if (notBefore !== undefined && fact.at < notBefore) return 'too-old';
  const { validUntil } = fact;
  if (validUntil !== undefined && validUntil <= validAt(fact, question)) return 'run-out';
  if (result === 'pending') return 'pending';
  if (asked.identity > 0 && identityRank(fact.identity) < asked.identity) return 'identity-too-low';
  if (asked.supervision > 0 && supervisionRank(fact.supervision) < asked.supervision)
    return 'supervision-too-low';
  if (asked.asksScore && !fact.score) return 'score-unknown';
  return asked.outcomes ? judgeOutcomes(fact, asked.outcomes, question) : judgeWhole(fact, question);
}

/** Whether the fact stands and was shown well enough, whatever its score and level are. */
export function isStanding(verdict: Verdict): boolean {
  return verdict === 'counts' || isShort(verdict) || isUnknown(verdict);
}

export function isShort(verdict: Verdict): boolean {
  return verdict === 'outcomes-not-shown' || verdict === 'below-score' || verdict === 'below-level';
}

export function isUnknown(verdict: Verdict): boolean {
  return verdict === 'score-unknown' || verdict === 'level-unknown' || verdict === 'level-not-comparable';
}

export function judgeMarks(marks: Marks, { asked, mappings }: Question): Verdict {
  const { score, level } = asked;
  if (score) {
    if (!marks.score) return 'score-unknown';
    if (compareScores(marks.score, score) < 0) return 'below-score';
  }
  if (level) {
    if (!marks.level) return 'level-unknown';
    const compared = compareLevels(marks.level, level, mappings);
    if (!compared) return 'level-not-comparable';
    if (!compared.isReached) return 'below-level';
  }
  return 'counts';
}

interface Marks {
  score?: Score | undefined;
  level?: Level | undefined;
}

/** The level that the fact speaks of: of the skill that is asked, else its own. */
export function levelOf(fact: Fact, { skill }: Pick<Asked, 'skill'>): Level | undefined {
  if (skill === undefined || fact.subject === skill) return fact.level;
  return fact.skills?.find((shown) => shown.skill === skill)?.level;
}

/** Beyond kind and subject, by which facts are looked up. */
function speaksTo(fact: Fact, result: Fact['result'], asked: Asked): boolean {
  const { fromVersion, issuers, role, unit, skill, amount } = asked;
  // More attempts are granted to the subject, whoever does it and in whatever version.
  if (result === 'reopened') return true;
  if (fromVersion !== undefined && (fact.version ?? 0) < fromVersion) return false;
  if (issuers && (fact.issuer === undefined || !issuers.includes(fact.issuer))) return false;
  if (role !== undefined && fact.role !== role) return false;
  if (unit !== undefined && fact.unit !== unit) return false;
  if (amount !== undefined && result === 'shown' && (fact.amount ?? 0) < amount) return false;
  return skill === undefined || fact.subject === skill || shows(fact, skill);
}

function shows(fact: Fact, skill: string): boolean {
  return fact.skills?.some((shown) => shown.skill === skill) ?? false;
}

function validAt(fact: Fact, { asked, moment }: Question): Instant {
  return asked.isAlways ? moment.at : later(moment.decidedAt, fact.at);
}

function judgeWhole(fact: Fact, question: Question): Verdict {
  const { asked } = question;
  if (!asked.score && !asked.level) return 'counts';
  return judgeMarks({ score: fact.score, level: asked.level && levelOf(fact, asked) }, question);
}

function judgeOutcomes(fact: Fact, outcomes: readonly string[], question: Question): Verdict {
  const all = fact.outcomes;
  if (!all) return 'outcomes-not-shown';
  for (const outcome of outcomes) {
    let found: ShownOutcome | undefined;
    for (const shown of all) if (shown.outcome === outcome) found ??= shown;
    if (!found) return 'outcomes-not-shown';
    const verdict = judgeMarks(found, question);
    if (verdict !== 'counts') return verdict;
  }
  return 'counts';
}

const windows = new WeakMap<Asked, { from: Instant; start: Instant }>();

/** Remembered, since many people are decided at one moment. */
function windowStart(asked: Asked, from: Instant): Instant | undefined {
  if (!asked.within) return undefined;
  const before = windows.get(asked);
  if (before?.from === from) return before.start;
  const start = moved(from, asked.within, -1);
  windows.set(asked, { from, start });
  return start;
}
