import { type Fields, integer, list, mark, oneOf, optional, required, text } from './check.ts';
import { type Duration, duration, type Instant, instant } from './instant.ts';
import { type Level, level } from './level.ts';
import { type Score, score } from './score.ts';

/** From weakest to strongest: nobody looked, the person says so, the name was checked, a document was. */
export const identityLevels = ['none', 'self', 'name', 'document'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

export const supervisions = ['none', 'online', 'onsite'] as const;
export type Supervision = (typeof supervisions)[number];

/** What every requirement may ask of the facts that are to fill it. */
export interface Conditions {
  /** Unique within the rule. */
  id: string;
  score?: Score;
  level?: Level;
  /** One fact must show each of these, each with the score and at the level that are asked: mastery is no average. */
  outcomes?: string[];
  /** Also inside `any`, `atLeast` and `weighted` there is no way around it. */
  mustPass?: true;
  /** A fact counts only so long after it happened. */
  within?: Duration;
  /**
   * `decision` (also when left out): what runs out later changes nothing of what was decided. `always`: it does, and
   * `lookAgainAt` of the decision says when.
   */
  validAt?: 'decision' | 'always';
  identity?: IdentityLevel;
  supervision?: Supervision;
  /** A fact that fills one requirement with this mark fills no other one with it. */
  exclusive?: true;
  /** What happens later does not count; from then on an open requirement is closed. */
  until?: Instant;
  /** Minutes that people usually need, by which the cheapest way to finish is chosen; 60 when left out. */
  effort?: number;
}

export const conditionFields: Fields<Conditions> = {
  id: required(text(100)),
  score: optional(score),
  level: optional(level),
  outcomes: optional(list(text(), 100)),
  mustPass: optional(mark),
  within: optional(duration),
  validAt: optional(oneOf(['decision', 'always'])),
  identity: optional(oneOf(identityLevels)),
  supervision: optional(oneOf(supervisions)),
  exclusive: optional(mark),
  until: optional(instant),
  effort: optional(integer(1, 10_000_000)),
};

/** From 0, that nobody looked: what was not recorded counts so, and what is not asked asks for no more. */
export function identityRank(level: IdentityLevel | undefined): number {
  return level === undefined ? 0 : identityLevels.indexOf(level);
}

export function supervisionRank(level: Supervision | undefined): number {
  return level === undefined ? 0 : supervisions.indexOf(level);
}

export function reachesIdentity(has: IdentityLevel | undefined, asked: IdentityLevel | undefined): boolean {
  return identityRank(has) >= identityRank(asked);
}

export function reachesSupervision(has: Supervision | undefined, asked: Supervision | undefined): boolean {
  return supervisionRank(has) >= supervisionRank(asked);
}

export function strongest(
  one: IdentityLevel | undefined,
  other: IdentityLevel | undefined,
): IdentityLevel | undefined {
  return one !== undefined && reachesIdentity(one, other) ? one : other;
}
