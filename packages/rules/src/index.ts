/** Award rules as data: checked when they are written, decided by facts, explained and proven. Everything public. */
export type { Fault, FaultCode } from './check.ts';
export { compareRules, type PersonFacts, type RuleChange, type RuleComparison } from './compare-rules.ts';
export {
  type Conditions,
  type IdentityLevel,
  identityLevels,
  type Supervision,
  supervisions,
} from './conditions.ts';
export type {
  Decision,
  DecisionNode,
  GroupNode,
  Need,
  OutcomeMastery,
  Reason,
  RequirementNode,
  State,
  Step,
} from './decision.ts';
export { evaluate, evaluateAgain } from './evaluate.ts';
export { type Fact, parseFacts, type ShownOutcome, type ShownSkill } from './fact.ts';
export type { Finding } from './finding.ts';
export type { Duration, Instant } from './instant.ts';
export type { Moment } from './judge-fact.ts';
export type { Party, StepCode } from './kinds/define-kind.ts';
export { type Kind, kindNames } from './kinds/table.ts';
export type { Level, LevelMapping, LevelScale } from './level.ts';
export { lintRule } from './lint-rule.ts';
export { suppose } from './need.ts';
export { parseRule } from './parse-rule.ts';
export { type DerivationProof, deriveProof, hashInput, type ProvenResult, recompute } from './proof.ts';
export {
  type Component,
  type Differing,
  isRequirement,
  type Requirement,
  type RequirementOf,
  type Rule,
  type RuleDocument,
  requirementsOf,
} from './rule.ts';
export { compareScores, type Score } from './score.ts';
export {
  type ConditionWords,
  type GroupHeads,
  type RuleLine,
  type RuleWords,
  readAsLines,
  readInWords,
  readRequirement,
} from './words.ts';
