import type { AssessmentSummary } from '../assessment-summary.ts';
import type { AchievementContent, ListField, PlainField } from '../edition-content.ts';

/** Where an author mends what a check misses. */
export type PackMember = PlainField | ListField | 'learningOutcomes' | 'skills' | 'assessments' | 'country';

/** All that a pack judges: what the edition says, how its outcomes are assessed, and where its provider sits. */
export interface PackFacts {
  content: AchievementContent;
  assessments: readonly AssessmentSummary[];
  /** ISO 3166-1 alpha-2; undefined where the provider has not said it. */
  countryCode: string | undefined;
}

export interface PackCheck {
  /** Without it the edition does not conform; the others are advice. */
  isNeeded: boolean;
  member: PackMember;
  isMet: (facts: PackFacts) => boolean;
}

/** One published set of conditions. Its words stand in `web/words`, under `packs`. */
export interface Pack {
  /** The one that its publisher wrote, by day or year; a changed pack gets another. */
  edition: string;
  /** The document that it is made from, and its day. */
  source: { address: string; on: string };
  checks: { readonly [check: string]: PackCheck };
}

export function needed(member: PackMember, isMet: PackCheck['isMet']): PackCheck {
  return { isNeeded: true, member, isMet };
}

export function advised(member: PackMember, isMet: PackCheck['isMet']): PackCheck {
  return { isNeeded: false, member, isMet };
}
