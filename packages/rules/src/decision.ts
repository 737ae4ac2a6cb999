import type { IdentityLevel, Supervision } from './conditions.ts';
import type { Instant } from './instant.ts';
import type { Party, StepCode } from './kinds/define-kind.ts';
import type { Kind } from './kinds/table.ts';
import type { Level } from './level.ts';
import type { Differing } from './rule.ts';
import type { Score } from './score.ts';

export type State = 'met' | 'missing' | 'waiting' | 'closed' | 'expired';

/** Why facts that are there are not enough, nearest miss first. */
export const reasons = [
  'run-out',
  'too-old',
  'used-elsewhere',
  'not-enough-yet',
  'ended',
  'supervision-too-low',
  'identity-too-low',
  'outcomes-not-shown',
  'below-level',
  'below-score',
  'level-not-comparable',
  'level-unknown',
  'score-unknown',
  'too-late',
  'failed',
] as const;
export type Reason = (typeof reasons)[number] | 'nothing-yet';

export interface RequirementNode {
  /** JSON Pointer into the rule document. */
  place: string;
  requirement: string;
  requires: Kind;
  state: State;
  /** The facts that count: those that meet it, or what there is of them so far. */
  facts: string[];
  reason?: Reason;
  /** The highest score so far. */
  best?: Score;
  /** Where times or amounts add up. */
  has?: number;
  wants?: number;
  /** `pending`: somebody has to decide on this fact. `data-missing`: something about it has to be looked up. */
  waiting?: { for: string; since: Instant; because: 'pending' | 'data-missing'; fact: string };
  closed?: {
    because: 'attempts-used' | 'window-over';
    reopens: Party;
    used?: number;
    allowed?: number;
    since?: Instant;
  };
  /** Addresses of the mappings by which levels of other scales were compared. */
  mappings?: string[];
}

export interface GroupNode {
  place: string;
  group: 'all' | 'any' | 'atLeast' | 'weighted';
  state: State;
  children: DecisionNode[];
  /** Indexes of the children by which it is met, or by which it is met with least effort. */
  chosen: number[];
  has: number;
  wants: number;
  /** Of `weighted`: the mean so far, never rounded up, and what is asked. */
  total?: Score;
  pass?: Score;
}

export type DecisionNode = RequirementNode | GroupNode;

/** What a fact must be to fill what is open. Of lists any one will do. */
export interface Need {
  kind: Kind;
  times: number;
  subjects?: readonly string[];
  fromVersion?: number;
  issuers?: readonly string[];
  role?: string;
  unit?: string;
  amount?: number;
  score?: Score;
  level?: Level;
  outcomes?: readonly string[];
  identity?: IdentityLevel;
  supervision?: Supervision;
  until?: Instant;
  /** Its issuer or achievement must be none of these. */
  otherThan?: { differing: Differing; keys: readonly string[] };
}

export interface Step {
  place: string;
  requirement: string;
  /** `act`: the person does something. `renew`: again, since it ran out. `wait`: somebody else does. */
  does: 'act' | 'renew' | 'wait';
  step: StepCode;
  need: Need;
  waiting?: NonNullable<RequirementNode['waiting']>;
  /** Minutes, as the rule says; 0 for `wait`. */
  effort: number;
}

export interface OutcomeMastery {
  outcome: string;
  isMastered: boolean;
  /** The highest level shown on each scale. */
  levels: Level[];
  best?: Score;
  /** By these facts it is mastered. */
  facts: string[];
}

export interface Decision {
  format: 1;
  at: Instant;
  state: State;
  node: DecisionNode;
  /** The requirements by which it is met. */
  route: string[];
  /** The facts by which it is met. */
  facts: string[];
  /** The cheapest way to finish; undefined when none is open. */
  left: Step[] | undefined;
  outcomes: OutcomeMastery[];
  /** When something that must hold always may stop to hold; then decide again. */
  lookAgainAt?: Instant;
}
