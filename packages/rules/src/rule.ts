import type { Conditions } from './conditions.ts';
import type { KindDefinition } from './kinds/define-kind.ts';
import { type Kind, kinds, type ParametersOf } from './kinds/table.ts';
import type { LevelMapping, LevelScale } from './level.ts';
import type { Score } from './score.ts';

export type RequirementOf<K extends Kind> = Conditions & { requires: K } & ParametersOf<K>;
export type Requirement = { [K in Kind]: RequirementOf<K> }[Kind];

export interface Component {
  requirement: Requirement;
  weight: number;
  /** Below it the whole is not passed, whatever the rest. */
  minimum?: Score;
}

export type Differing = 'issuer' | 'achievement';

export interface AllOf {
  all: Rule[];
}

export interface AnyOf {
  any: Rule[];
}

export interface AtLeastOf {
  atLeast: number;
  of: Rule[];
  /** What counts must come from as many different issuers, or for as many achievements. */
  differing?: Differing;
}

export interface WeightedOf {
  weighted: Component[];
  /** Of the weighted mean of the best scores; what has no score yet counts as zero. */
  pass: Score;
}

export type Rule = AllOf | AnyOf | AtLeastOf | WeightedOf | Requirement;

/** What is stored and published: a rule with the format that it is written in and the scales that it speaks of. */
export interface RuleDocument {
  format: 1;
  rule: Rule;
  scales?: LevelScale[];
  mappings?: LevelMapping[];
}

export function isRequirement(rule: Rule): rule is Requirement {
  return 'requires' in rule;
}

export function definitionOf(requirement: Requirement): KindDefinition<object> {
  return kinds[requirement.requires];
}

/** The requirements of a rule, in the order in which they are written. */
export function requirementsOf(rule: Rule): Requirement[] {
  if (isRequirement(rule)) return [rule];
  if ('weighted' in rule) return rule.weighted.map(({ requirement }) => requirement);
  return childrenOf(rule).flatMap(requirementsOf);
}

export function childrenOf(rule: AllOf | AnyOf | AtLeastOf): Rule[] {
  if ('all' in rule) return rule.all;
  return 'any' in rule ? rule.any : rule.of;
}
