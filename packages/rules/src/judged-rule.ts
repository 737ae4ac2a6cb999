import type { Part } from './compiled-rule.ts';
import type { DecisionNode, State, Step } from './decision.ts';
import type { Judged } from './judge-requirement.ts';

/** A rule that was decided: its node, and what is left to do (undefined: nothing can be done any more). */
export interface JudgedRule {
  node: DecisionNode;
  left: Step[] | undefined;
  cost: number;
  /** The requirements by which it is met. */
  used: Judged[];
}

/** Every requirement of a rule, decided by itself before groups are, in its place. */
export type JudgedRequirements = readonly Judged[];

/** Parts that share no facts are the same whatever is shared: each is decided once. */
export type Known = Map<Part, JudgedRule>;

/** The state of anything follows from what is left to do. */
export function stateOf(left: readonly Step[] | undefined): State {
  if (left === undefined) return 'closed';
  if (left.length === 0) return 'met';
  if (left.some(({ does }) => does === 'act')) return 'missing';
  return left.some(({ does }) => does === 'renew') ? 'expired' : 'waiting';
}

/** Waiting costs less than doing anything; what is done costs nothing. */
export function costOf(left: readonly Step[] | undefined): number {
  if (left === undefined) return Number.POSITIVE_INFINITY;
  let cost = 0;
  for (const { does, effort } of left) cost += does === 'wait' ? 1 : 10 + effort;
  return cost;
}
