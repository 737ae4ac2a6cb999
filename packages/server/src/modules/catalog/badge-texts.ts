import { sayingOf } from '../../platform/refusal.ts';
import type { DescriptionChoice } from './description-vocabulary.ts';
import type { AchievementContent } from './edition-content.ts';

/** What a badge says besides what its author wrote. The words are those of the edition's language. */
export interface BadgeTexts {
  /** Headings within the criteria. */
  'badge.outcomes': undefined;
  'badge.criteria': undefined;
  'badge.scope': undefined;
  'badge.not-covered': undefined;
  /** The name of the result that every badge has. */
  'badge.completed': undefined;
  /** The evidence of an award that somebody gave. */
  'badge.confirmed': undefined;
  'badge.confirmed-narrative': undefined;
  /** The evidence of an assessment that its provider held elsewhere. */
  'badge.assessed-outside': { title: string };
  'badge.exam-passed': {
    questions: number;
    passPercent: number;
    isEachOutcome: boolean;
    supervision: AchievementContent['supervisionType'];
  };
  /** What one of the choices of a description is called, for documents that programs read. */
  'badge.choice': { choice: DescriptionChoice };
  /** The badge before this one, of the same award. */
  'badge.predecessor': undefined;
  'badge.replaces': { on: string };
  'badge.renews': { on: string };
  /** Months before its end from which on an award can be renewed; 0 where nothing is said of that. */
  'badge.renewal': { way: NonNullable<AchievementContent['renewalBy']>; months: number };
}

type Codes = { [code in keyof BadgeTexts]: BadgeTexts[code] };
export const badgeText = sayingOf<Codes>();
