import { sayingOf } from '../../platform/refusal.ts';
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
}

type Codes = { [code in keyof BadgeTexts]: BadgeTexts[code] };
export const badgeText = sayingOf<Codes>();
