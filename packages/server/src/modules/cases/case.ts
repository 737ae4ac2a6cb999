import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Person, Program } from '../audit/index.ts';
import type { Policy } from '../organisations/index.ts';

export type CaseState = 'open' | 'accepted' | 'declined' | 'withdrawn';

/** Something that somebody asks of an organisation, or that came up by itself, and that a person there decides. */
export interface Case {
  /** `cas_…` */
  id: string;
  /** A kind of the table that the door has. */
  kind: string;
  organisationId: string;
  /** Who asks; where Cairn opened it, the person whom it is about: they read it, write to it and may appeal. */
  askerId: string;
  openedBy: 'asker' | 'cairn';
  /** What it is about, as its kind knows it. */
  subjectId: string;
  /** What it is about, in words. */
  title: string;
  /** What it is to be instead, where the kind asks for that. */
  wish?: string;
  /** Why, as the asker wrote it; empty where Cairn opened it. */
  statement: string;
  /** The declined case against which this one stands. */
  appeals?: string;
  state: CaseState;
  openedAt: Date;
  dueAt: Date;
  claimedBy?: string;
  decidedBy?: string;
  decidedAt?: Date;
  reason?: string;
}

export interface Comment {
  id: string;
  authorId: string;
  text: string;
  writtenAt: Date;
}

/** One kind of case: who decides it, until when, and what follows. */
export interface CaseKind {
  mayDecide: Policy;
  dueDays: number;
  /** The organisation reads nothing of it in its trail: it is decided by others, and who asks is not its matter. */
  isAside?: true;
  /** Refuses whoever is too near to what it is about. What it answers stands in the trail with the decision. */
  assertApart?(
    deps: Deps & Within,
    actor: Person,
    found: Case,
  ): Promise<{ readonly [detail: string]: string }>;
  /** When it is accepted, in the transaction of the decision: a refusal here leaves the case open. */
  carryOut(deps: Deps & Within, actor: Person, accepted: Case): Promise<unknown>;
  /** The same when it is declined; nothing follows where there is none. */
  whenDeclined?(deps: Deps & Within, actor: Person, declined: Case): Promise<unknown>;
  /** The same when who asked withdraws it. */
  whenWithdrawn?(deps: Deps & Within, withdrawn: Case): Promise<unknown>;
  /** What follows where a program decides; without it, people alone do. */
  byProgram?: {
    carryOut(deps: Deps & Within, actor: Program, accepted: Case): Promise<unknown>;
    whenDeclined?(deps: Deps & Within, actor: Program, declined: Case): Promise<unknown>;
  };
  /** Declined, it is changed and asked anew: there is no appeal. */
  isFinal?: true;
  /** Says in its own words how it was decided; where there is none, the asker reads that it was. */
  tell?(deps: Deps & Within, decided: Case): Promise<unknown>;
}

/** The door brings its kinds; this module knows none. */
export type CaseKinds = { readonly [kind: string]: CaseKind };

/** What a function asks for that must know who decides, and what follows. */
export interface WithKinds {
  kinds: CaseKinds;
}

/** The longest reason of a decision. */
export const longestDecision = 500;

/** What a queue can be narrowed to. */
export const queues = ['open', 'mine', 'overdue', 'closed'] as const;
export type Queue = (typeof queues)[number];
