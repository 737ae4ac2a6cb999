import type { IdentityLevel, Supervision } from './conditions.ts';
import type { Duration, Instant } from './instant.ts';
import type { Kind } from './kinds/table.ts';
import type { Level } from './level.ts';
import {
  type AllOf,
  type AnyOf,
  type AtLeastOf,
  childrenOf,
  type Differing,
  isRequirement,
  type Requirement,
  type RequirementOf,
  type Rule,
  type RuleDocument,
  type WeightedOf,
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

/** What stands above the parts of a group where a rule is printed as a list. */
export interface GroupHeads {
  all(group: { count: number }): string;
  any(group: { count: number }): string;
  atLeast(group: { count: number; of: number; differing?: Differing }): string;
  weighted(group: { pass: Score }): string;
}

/** A line of a rule as a list, with the lines below it; a requirement has none. */
export interface RuleLine {
  text: string;
  lines: RuleLine[];
}

/** The rule as a list in lists, for whoever reads more than one sentence. */
export function readAsLines(document: RuleDocument, words: RuleWords & { heads: GroupHeads }): RuleLine {
  return lineOf(document.rule, words);
}

function lineOf(rule: Rule, words: RuleWords & { heads: GroupHeads }): RuleLine {
  const { heads } = words;
  if (isRequirement(rule)) return { text: readRequirement(rule, words), lines: [] };
  if ('weighted' in rule) {
    const lines = componentsOf(rule, words).map((text) => ({ text, lines: [] }));
    return { text: heads.weighted({ pass: rule.pass }), lines };
  }
  const lines = childrenOf(rule).map((child) => lineOf(child, words));
  return { text: headOf(rule, heads), lines };
}

function headOf(rule: AllOf | AnyOf | AtLeastOf, heads: GroupHeads): string {
  if ('all' in rule) return heads.all({ count: rule.all.length });
  if ('any' in rule) return heads.any({ count: rule.any.length });
  const { atLeast: count, of, differing } = rule;
  return heads.atLeast({ count, of: of.length, ...(differing ? { differing } : {}) });
}

/** The rule as one text in the words that are passed in. */
export function readInWords({ rule }: RuleDocument, words: RuleWords): string {
  return words.whole(read(rule, words, 0));
}

function read(rule: Rule, words: RuleWords, depth: number): string {
  if (isRequirement(rule)) return readRequirement(rule, words);
  if ('weighted' in rule) {
    const parts = componentsOf(rule, words);
    return words.weighted({ parts, pass: rule.pass, depth });
  }
  const parts = childrenOf(rule).map((child) => read(child, words, depth + 1));
  if ('all' in rule) return words.all({ parts, depth });
  if ('any' in rule) return words.any({ parts, depth });
  const { atLeast: count, differing } = rule;
  return words.atLeast({ count, parts, depth, ...(differing ? { differing } : {}) });
}

function componentsOf({ weighted }: WeightedOf, words: RuleWords): string[] {
  const weights = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map(({ requirement, weight, minimum }) =>
    words.component({
      text: readRequirement(requirement, words),
      weight,
      weights,
      ...(minimum ? { minimum } : {}),
    }),
  );
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
