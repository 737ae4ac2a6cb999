/**
 * What people showed, held, paid, attended (facts, which never change), and whether it is enough (decisions by an
 * edition's award rule). Who sees something records a fact; nobody but a decision says that something is earned.
 */

export type { Decision, State as StepState } from '@cairn/rules';
export { decide, decideByFact, getStanding, type RuleMet, type Standing } from './decide.ts';
export { requirementNodes } from './decision-rules.ts';
export type { FactSource } from './fact-store.ts';
export { recordFact } from './record-fact.ts';
