import type { Fields } from '../check.ts';
import type { IdentityLevel } from '../conditions.ts';

/** Which facts speak to a requirement. What is left out is not asked. */
export interface About {
  subjects?: readonly string[];
  /** Lowest edition or version of the subject. */
  fromVersion?: number;
  issuers?: readonly string[];
  role?: string;
  unit?: string;
  /** The fact shows this skill: as its subject, or among the skills that an award asserts. */
  skill?: string;
  /** The fact is the very check of identity, to this level. */
  identified?: IdentityLevel;
  /** The fact's own amount, as the number of people who looked. */
  amount?: number;
}

/** How many facts are asked: one, a number of them, or amounts that add up. */
export type Measure =
  | { by: 'one' }
  | { by: 'times'; want: number; isOncePerSubject: boolean }
  | { by: 'sum'; want: number };

/** What the person does next, by code; the words are the caller's. */
export type StepCode =
  | 'sit-exam'
  | 'submit-project'
  | 'submit-portfolio'
  | 'give-reviews'
  | 'submit-for-review'
  | 'be-observed'
  | 'book-oral'
  | 'practise'
  | 'complete-unit'
  | 'attend'
  | 'log-hours'
  | 'bring-result'
  | 'claim-prior-learning'
  | 'earn-award'
  | 'show-skill'
  | 'gain-credit'
  | 'prove-identity'
  | 'pay'
  | 'sign-declaration'
  | 'answer-survey'
  | 'ask-approval'
  | 'join';

/** Whom a pending fact waits for, and who can open again what is closed. */
export type Party =
  | 'assessor'
  | 'peers'
  | 'provider'
  | 'supervisor'
  | 'identity-service'
  | 'payment-service'
  | 'issuer'
  | 'approver'
  | 'external-body';

/** One kind of requirement. Members are methods, so that definitions of different parameters fit one table. */
export interface KindDefinition<P extends object> {
  fields: Fields<P>;
  about(parameters: P): About;
  /** One fact, when left out. */
  measure?(parameters: P): Measure;
  /** After so many that were not enough it is closed. */
  attempts?(parameters: P): number | undefined;
  step(parameters: P): StepCode;
  waitsFor: Party;
  reopens: Party;
  /** Its facts carry a score, so it may be a part of `weighted`. */
  isScored?: true;
  /** Other kinds of fact that speak to it too. */
  alsoHears?: readonly string[];
}

export function defineKind<P extends object>(definition: KindDefinition<P>): KindDefinition<P> {
  return definition;
}
