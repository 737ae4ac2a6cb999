import type { IdentityLevel, Supervision } from './conditions.ts';
import type { Duration, Instant } from './instant.ts';
import type { Kind } from './kinds/table.ts';
import type { Level } from './level.ts';
import {
  childrenOf,
  type Differing,
  isRequirement,
  type Requirement,
  type RequirementOf,
  type Rule,
  type RuleDocument,
} from './rule.ts';
import type { Score } from './score.ts';

/** A catalogue of one language. A kind that is added lacks its entry until every language has it: types say so. */
export interface RuleWords {
  /** "You earn this when …" */
  whole(text: string): string;
  all(group: { parts: string[]; depth: number }): string;
  any(group: { parts: string[]; depth: number }): string;
  atLeast(group: { count: number; parts: string[]; differing?: Differing; depth: number }): string;
  weighted(group: { parts: string[]; pass: Score; depth: number }): string;
  /** One part of `weighted`: its share is `weight` of `weights`. */
  component(part: { text: string; weight: number; weights: number; minimum?: Score }): string;
  /** A requirement with what it asks beyond its kind. */
  requirement(part: { text: string; conditions: string[] }): string;
  kinds: { [K in Kind]: (requirement: RequirementOf<K>) => string };
  conditions: ConditionWords;
}

/** One sentence part a condition, in the order in which they are read. */
export interface ConditionWords {
  score(score: Score, requirement: Requirement): string;
  level(level: Level): string;
  outcomes(outcomes: readonly string[]): string;
  identity(level: IdentityLevel): string;
  supervision(supervision: Supervision): string;
  within(length: Duration): string;
  until(until: Instant): string;
  attempts(attempts: number): string;
  validAlways(): string;
  exclusive(): string;
  mustPass(): string;
}

/** The rule as one text in the words that are passed in. */
export function readInWords({ rule }: RuleDocument, words: RuleWords): string {
  return words.whole(read(rule, words, 0));
}

function read(rule: Rule, words: RuleWords, depth: number): string {
  if (isRequirement(rule)) return readRequirement(rule, words);
  if ('weighted' in rule) {
    const weights = rule.weighted.reduce((sum, { weight }) => sum + weight, 0);
    const parts = rule.weighted.map(({ requirement, weight, minimum }) =>
      words.component({
        text: readRequirement(requirement, words),
        weight,
        weights,
        ...(minimum ? { minimum } : {}),
      }),
    );
    return words.weighted({ parts, pass: rule.pass, depth });
  }
  const parts = childrenOf(rule).map((child) => read(child, words, depth + 1));
  if ('all' in rule) return words.all({ parts, depth });
  if ('any' in rule) return words.any({ parts, depth });
  const { atLeast: count, differing } = rule;
  return words.atLeast({ count, parts, depth, ...(differing ? { differing } : {}) });
}

/** A requirement by itself, as a list of steps shows it. */
export function readRequirement(requirement: Requirement, words: RuleWords): string {
  // One table for 21 shapes: the kind that chooses the entry is the kind of what is passed to it.
  const read = words.kinds[requirement.requires] as (requirement: Requirement) => string;
  return words.requirement({
    text: read(requirement),
    conditions: conditionsOf(requirement, words.conditions),
  });
}

function conditionsOf(requirement: Requirement, words: ConditionWords): string[] {
  const { score, level, outcomes, identity, supervision, within, until } = requirement;
  const attempts = 'attempts' in requirement ? requirement.attempts : undefined;
  return [
    score && words.score(score, requirement),
    level && words.level(level),
    outcomes && words.outcomes(outcomes),
    identity && words.identity(identity),
    supervision && words.supervision(supervision),
    within && words.within(within),
    until && words.until(until),
    attempts && words.attempts(attempts),
    requirement.validAt === 'always' && words.validAlways(),
    requirement.exclusive && words.exclusive(),
    requirement.mustPass && words.mustPass(),
  ].filter((text) => typeof text === 'string');
}
