/**
 * What people showed, held, paid, attended (facts, which never change), and whether it is enough (decisions by an
 * edition's award rule). Who sees something records a fact; nobody but a decision says that something is earned.
 */

export type { Decision, Fact, Reason, State as StepState } from '@cairn/rules';
export {
  decide,
  decideByEnded,
  decideByFact,
  getStanding,
  holdDecision,
  type RuleLapsed,
  type RuleMet,
  type Standing,
} from './decide.ts';
export { hasBegun, requirementNodes } from './decision-rules.ts';
export { endFact, findFact } from './end-fact.ts';
export type { FactSource } from './fact-store.ts';
export { findLapse, type Lapse, type LapsedRequirement } from './lapse.ts';
export { recordFact } from './record-fact.ts';
