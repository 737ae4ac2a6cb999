import { identityRank, supervisionRank } from './conditions.ts';
import type { OutcomeMastery, Reason, RequirementNode, State } from './decision.ts';
import { reasons } from './decision.ts';
import type { Fact, ShownOutcome } from './fact.ts';
import { type Instant, later, moved } from './instant.ts';
import { compareLevels, type Level, type LevelMapping } from './level.ts';
import { byTime, byWorth } from './prefer-facts.ts';
import { childrenOf, definitionOf, isRequirement, type Requirement, type Rule } from './rule.ts';
import { compareScores, higherScore, type Score } from './score.ts';

/**
 * What every requirement must say, found the long way: each looks at every fact, nothing is looked up, shared or
 * remembered. What groups make of it, and how facts are shared out, is not here.
 */
export interface Plainly {
  facts: readonly Fact[];
  at: Instant;
  decidedAt: Instant;
  mappings: readonly LevelMapping[];
}

type Word =
  | 'counts'
  | 'reopened'
  | 'pending'
  | Exclude<Reason, 'nothing-yet' | 'used-elsewhere' | 'not-enough-yet'>;

export interface PlainAnswer extends Pick<RequirementNode, 'reason' | 'best' | 'has' | 'wants'> {
  state: State;
  facts: string[];
  counting: Fact[];
  /** Outcomes that stand, with whether they are enough. */
  shown: { fact: Fact; shown: ShownOutcome; isEnough: boolean }[];
}

export function answerOf(requirement: Requirement, asksScore: boolean, plainly: Plainly): PlainAnswer {
  const said = plainly.facts.flatMap((fact) => {
    const word = wordOf(fact, { requirement, asksScore, plainly });
    return word === undefined ? [] : [{ fact, word }];
  });
  const those = (...words: Word[]) => said.filter(({ word }) => words.includes(word)).map(({ fact }) => fact);
  const counting = those('counts').sort(byTime);
  const unknown = those('score-unknown', 'level-unknown', 'level-not-comparable');
  const pending = those('pending');
  const short = those('outcomes-not-shown', 'below-score', 'below-level');
  const standing = [...counting, ...unknown, ...short];
  const { best } = standing.reduce<{ best?: Score }>(
    (so, { score }) => (score ? { best: higherScore(so.best, score) } : so),
    {},
  );
  const measured = measure(requirement, { counting, coming: [...pending, ...unknown] });
  const nearest = reasons.find((reason) => said.some(({ word }) => word === reason));
  const reason = nearest ?? (measured.facts.length > 0 ? 'not-enough-yet' : 'nothing-yet');
  const isLost = reason === 'run-out' || reason === 'too-old';
  const isWaiting = measured.canWait && pending.length + unknown.length > 0;
  const missed = those('identity-too-low', 'supervision-too-low', 'too-late', 'failed');
  const granted = those('reopened').reduce((sum, { amount = 1 }) => sum + amount, 0);
  const allowed = definitionOf(requirement).attempts?.(requirement);
  const isUsedUp = allowed !== undefined && missed.length + short.length >= allowed + granted;
  const isOver = requirement.until !== undefined && plainly.at > requirement.until;
  const open = isWaiting ? 'waiting' : isUsedUp || isOver ? 'closed' : isLost ? 'expired' : 'missing';
  return {
    state: measured.isMet ? 'met' : open,
    facts: measured.facts.map(({ id }) => id),
    counting,
    shown: standing.flatMap((fact) => outcomesOf(fact, { requirement, asksScore, plainly })),
    ...(best ? { best } : {}),
    ...(measured.wants === undefined ? {} : { has: measured.has, wants: measured.wants }),
    ...(measured.isMet ? {} : { reason }),
  };
}

interface Asking {
  requirement: Requirement;
  asksScore: boolean;
  plainly: Plainly;
}

/** Undefined for a fact about something else. */
function wordOf(fact: Fact, asking: Asking): Word | undefined {
  const { requirement, asksScore, plainly } = asking;
  const definition = definitionOf(requirement);
  const about = definition.about(requirement);
  const { alsoHears } = definition;
  if (fact.at > plainly.at) return undefined;
  if (fact.kind !== requirement.requires && !alsoHears?.includes(fact.kind)) return undefined;
  if (!alsoHears && about.subjects && !about.subjects.includes(fact.subject ?? '')) return undefined;
  const isGrant = fact.result === 'reopened';
  const isAbout =
    (about.fromVersion === undefined || (fact.version ?? 0) >= about.fromVersion) &&
    (about.issuers === undefined || about.issuers.some((issuer) => issuer === fact.issuer)) &&
    (about.role === undefined || about.role === fact.role) &&
    (about.unit === undefined || about.unit === fact.unit) &&
    (about.amount === undefined || fact.result !== 'shown' || (fact.amount ?? 0) >= about.amount) &&
    (about.skill === undefined ||
      about.skill === fact.subject ||
      fact.skills?.some(({ skill }) => skill === about.skill));
  if (!isGrant && !isAbout) return undefined;
  const isAlways = requirement.validAt === 'always';
  const { within, until } = requirement;
  const validAt = isAlways ? plainly.at : later(plainly.decidedAt, fact.at);
  if (fact.ended && fact.ended.at <= plainly.at) return 'ended';
  if (isGrant) return 'reopened';
  if (until !== undefined && fact.at > until) return 'too-late';
  if (fact.result === 'failed') return 'failed';
  if (within && fact.at < moved(isAlways ? plainly.at : plainly.decidedAt, within, -1)) return 'too-old';
  if (fact.validUntil !== undefined && fact.validUntil <= validAt) return 'run-out';
  if (fact.result === 'pending') return 'pending';
  const identity = Math.max(identityRank(requirement.identity), identityRank(about.identified));
  if (identityRank(fact.identity) < identity) return 'identity-too-low';
  if (supervisionRank(fact.supervision) < supervisionRank(requirement.supervision))
    return 'supervision-too-low';
  if (asksScore && !fact.score) return 'score-unknown';
  const own = about.skill !== undefined && about.skill !== fact.subject;
  const level = own ? fact.skills?.find(({ skill }) => skill === about.skill)?.level : fact.level;
  if (!requirement.outcomes) return markOf({ score: fact.score, level }, asking);
  const words = requirement.outcomes.map((outcome): Word => {
    const shown = fact.outcomes?.find((one) => one.outcome === outcome);
    return shown ? markOf(shown, asking) : 'outcomes-not-shown';
  });
  return words.find((word) => word !== 'counts') ?? 'counts';
}

function markOf(
  marks: { score?: Score | undefined; level?: Level | undefined },
  { requirement, plainly }: Asking,
): Word {
  const { score, level } = requirement;
  if (score && !marks.score) return 'score-unknown';
  if (score && marks.score && compareScores(marks.score, score) < 0) return 'below-score';
  if (level && !marks.level) return 'level-unknown';
  const compared = level && marks.level && compareLevels(marks.level, level, plainly.mappings);
  if (level && !compared) return 'level-not-comparable';
  return compared && !compared.isReached ? 'below-level' : 'counts';
}

function outcomesOf(fact: Fact, asking: Asking): PlainAnswer['shown'] {
  const { outcomes, score } = asking.requirement;
  const named = (fact.outcomes ?? []).filter(({ outcome }) => !outcomes || outcomes.includes(outcome));
  return named.map((shown) => {
    const word = score && !shown.score ? wordOf(fact, asking) : markOf(shown, asking);
    return { fact, shown, isEnough: word === 'counts' };
  });
}

function measure(
  requirement: Requirement,
  { counting, coming }: { counting: Fact[]; coming: Fact[] },
): { isMet: boolean; facts: Fact[]; has?: number; wants?: number; canWait: boolean } {
  const asked = definitionOf(requirement).measure?.(requirement) ?? { by: 'one' };
  if (asked.by === 'one') {
    const facts = counting.toSorted(byWorth).slice(0, 1);
    return { isMet: facts.length > 0, facts, canWait: true };
  }
  const { want } = asked;
  if (asked.by === 'sum') {
    const amount = (facts: Fact[]) => facts.reduce((sum, fact) => sum + (fact.amount ?? 0), 0);
    const facts = counting.filter((_, index) => amount(counting.slice(0, index)) < want);
    const has = Math.min(want, amount(facts));
    return { isMet: has >= want, facts, has, wants: want, canWait: has + amount(coming) >= want };
  }
  const first = (facts: Fact[]) =>
    asked.isOncePerSubject
      ? facts.filter((fact, index) => facts.findIndex(({ subject }) => subject === fact.subject) === index)
      : facts;
  const facts = first(counting).slice(0, want);
  const canWait = first([...counting, ...coming]).length >= want;
  return { isMet: facts.length >= want, facts, has: facts.length, wants: want, canWait };
}

/** Whether a rule without facts to share and without `differing` is met. */
export function isMetPlainly(rule: Rule, plainly: Plainly): boolean {
  if (isRequirement(rule)) return answerOf(rule, false, plainly).state === 'met';
  if ('weighted' in rule) {
    const parts = rule.weighted.map((part) => ({
      ...part,
      score: answerOf(part.requirement, true, plainly).counting.toSorted(byWorth)[0]?.score,
    }));
    const isHigh = parts.every(({ requirement, minimum, score }) => {
      if (!minimum) return score || !requirement.mustPass;
      return score && compareScores(score, minimum) >= 0;
    });
    // Everybody's scores are of 20, 30 or 100 points here: three hundredths hold them all.
    const share = ({ points, of }: Score) => points * (300 / of);
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const total = parts.reduce((sum, { score, weight }) => sum + (score ? share(score) * weight : 0), 0);
    return isHigh && total >= share(rule.pass) * weights;
  }
  const children = childrenOf(rule);
  const met = children.filter((child) => isMetPlainly(child, plainly));
  const wants = 'all' in rule ? children.length : 'any' in rule ? 1 : rule.atLeast;
  return met.length >= wants && children.every((child) => !('mustPass' in child) || met.includes(child));
}

export function masteryPlainly(
  requirements: readonly { requirement: Requirement; answer: PlainAnswer }[],
): Omit<OutcomeMastery, 'levels'>[] {
  const shown = requirements.flatMap(({ answer }) => answer.shown);
  const named = requirements.flatMap(({ requirement }) => requirement.outcomes ?? []);
  const names = [...new Set([...named, ...shown.map((one) => one.shown.outcome)])].sort();
  return names.map((outcome) => {
    const own = shown.filter((one) => one.shown.outcome === outcome);
    const enough = own.filter(({ isEnough }) => isEnough);
    const { best } = own.reduce<{ best?: Score }>(
      (so, one) => (one.shown.score ? { best: higherScore(so.best, one.shown.score) } : so),
      {},
    );
    const facts = [...new Set(enough.map(({ fact }) => fact.id))].sort();
    return { outcome, isMastered: enough.length > 0, facts, ...(best ? { best } : {}) };
  });
}
