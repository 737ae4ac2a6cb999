import { reachesIdentity, reachesSupervision } from './conditions.ts';
import type { Fact, ShownOutcome } from './fact.ts';
import { type Instant, later, moved } from './instant.ts';
import type { About } from './kinds/define-kind.ts';
import { compareLevels, type Level, type LevelMapping } from './level.ts';
import type { Requirement } from './rule.ts';
import { compareScores, type Score } from './score.ts';

/** The moments of a decision: now, and when it was first made if it is looked at again. */
export interface Moment {
  at: Instant;
  decidedAt: Instant;
}

/** One requirement, prepared for looking at many facts. */
export interface Question {
  requirement: Requirement;
  about: About;
  moment: Moment;
  mappings: readonly LevelMapping[];
  /** Facts from before are too old. */
  notBefore: Instant | undefined;
  /** Without a score a fact says nothing here: a part of `weighted`. */
  asksScore: boolean;
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

export function ask(
  requirement: Requirement,
  about: About,
  given: { moment: Moment; mappings: readonly LevelMapping[]; asksScore: boolean },
): Question {
  const from = requirement.validAt === 'always' ? given.moment.at : given.moment.decidedAt;
  const notBefore = requirement.within && moved(from, requirement.within, -1);
  const { moment, mappings, asksScore } = given;
  return { requirement, about, notBefore, moment, mappings, asksScore };
}

/** A fact that was `heard`: of the kind, about the subject, and not of a later day. */
export function judgeFact(fact: Fact, question: Question): Verdict {
  const { requirement, about, moment, notBefore } = question;
  const { at, result, ended, validUntil } = fact;
  if (!speaksTo(fact, result, about)) return 'silent';
  if (ended && ended.at <= moment.at) return 'ended';
  if (result === 'reopened') return 'reopened';
  if (requirement.until !== undefined && at > requirement.until) return 'too-late';
  if (result === 'failed') return 'failed';
  if (notBefore !== undefined && at < notBefore) return 'too-old';
  if (validUntil !== undefined && validUntil <= validAt(fact, question)) return 'run-out';
  if (result === 'pending') return 'pending';
  if (!reachesIdentity(fact.identity, requirement.identity)) return 'identity-too-low';
  if (!reachesIdentity(fact.identity, about.identified)) return 'identity-too-low';
  if (!reachesSupervision(fact.supervision, requirement.supervision)) return 'supervision-too-low';
  if (question.asksScore && !fact.score) return 'score-unknown';
  return requirement.outcomes
    ? judgeOutcomes(fact, requirement.outcomes, question)
    : judgeWhole(fact, question);
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

export function judgeMarks(marks: Marks, question: Question): Verdict {
  const { score, level } = question.requirement;
  if (score) {
    if (!marks.score) return 'score-unknown';
    if (compareScores(marks.score, score) < 0) return 'below-score';
  }
  if (level) {
    if (!marks.level) return 'level-unknown';
    const compared = compareLevels(marks.level, level, question.mappings);
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
export function levelOf(fact: Fact, { skill }: About): Level | undefined {
  if (skill === undefined || fact.subject === skill) return fact.level;
  return fact.skills?.find((shown) => shown.skill === skill)?.level;
}

/** Beyond kind and subject, by which facts are looked up. */
function speaksTo(fact: Fact, result: Fact['result'], about: About): boolean {
  const { fromVersion, issuers, role, unit, skill, amount } = about;
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

function validAt(fact: Fact, { requirement, moment }: Question): Instant {
  return requirement.validAt === 'always' ? moment.at : later(moment.decidedAt, fact.at);
}

function judgeWhole(fact: Fact, question: Question): Verdict {
  const { score, level } = question.requirement;
  if (!score && !level) return 'counts';
  return judgeMarks({ score: fact.score, level: level && levelOf(fact, question.about) }, question);
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
