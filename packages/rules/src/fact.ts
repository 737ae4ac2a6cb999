import { type Check, type Fault, integer, list, object, oneOf, optional, required, text } from './check.ts';
import { type IdentityLevel, identityLevels, type Supervision, supervisions } from './conditions.ts';
import { type Instant, instant } from './instant.ts';
import { type Kind, kindNames } from './kinds/table.ts';
import { type Level, level } from './level.ts';
import { type Score, score } from './score.ts';

/** `reopened`: `amount` more attempts are allowed. */
export const results = ['shown', 'failed', 'pending', 'reopened'] as const;

/** Something that was shown, held, paid, attended or decided, by one person; it names no person. */
export interface Fact {
  /** Unique among the facts of the person. */
  id: string;
  kind: Kind;
  /** `shown` says that nobody objects; whether its score, level and so on are enough is for the rule to say. */
  result: (typeof results)[number];
  at: Instant;
  /** From this moment on it is no longer valid. */
  validUntil?: Instant;
  /** Withdrawn, revoked or superseded by a later fact. */
  ended?: { at: Instant; because: 'withdrawn' | 'revoked' | 'superseded' };
  /** What it is about, as the kind says: the exam, unit, session, achievement, skill, statement … */
  subject?: string;
  /** Version of the subject: of the exam or the statement, the edition of the achievement. */
  version?: number;
  /** Who says so: the organisation. */
  issuer?: string;
  /** The role of whoever recorded it, or of the person in the group. */
  role?: string;
  score?: Score;
  level?: Level;
  /** Minutes, hundredths of a credit, reviewers, attempts: see the kind. */
  amount?: number;
  unit?: string;
  outcomes?: ShownOutcome[];
  skills?: ShownSkill[];
  identity?: IdentityLevel;
  supervision?: Supervision;
  /** Whom a pending fact waits for, when it is not whom the kind names. */
  waitsFor?: string;
  evidence?: string[];
}

export interface ShownOutcome {
  outcome: string;
  score?: Score;
  level?: Level;
}

export interface ShownSkill {
  skill: string;
  level?: Level;
}

export const fact: Check<Fact> = object<Fact>({
  id: required(text()),
  kind: required(oneOf(kindNames)),
  result: required(oneOf(results)),
  at: required(instant),
  validUntil: optional(instant),
  ended: optional(
    object<NonNullable<Fact['ended']>>({
      at: required(instant),
      because: required(oneOf(['withdrawn', 'revoked', 'superseded'])),
    }),
  ),
  subject: optional(text()),
  version: optional(integer(1, 1_000_000)),
  issuer: optional(text()),
  role: optional(text(100)),
  score: optional(score),
  level: optional(level),
  amount: optional(integer(0, 1_000_000_000)),
  unit: optional(text(50)),
  outcomes: optional(
    list(
      object<ShownOutcome>({
        outcome: required(text()),
        score: optional(score),
        level: optional(level),
      }),
      200,
    ),
  ),
  skills: optional(list(object<ShownSkill>({ skill: required(text()), level: optional(level) }), 200)),
  identity: optional(oneOf(identityLevels)),
  supervision: optional(oneOf(supervisions)),
  waitsFor: optional(text(100)),
  evidence: optional(list(text(), 200)),
});

/** Facts that come from outside, such as those of a proof: all of them, or what is wrong and where. */
export function parseFacts(json: unknown): { facts: Fact[] } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const facts = list(fact, 10_000, 0)(json, '', faults);
  return facts ? { facts } : { faults };
}
