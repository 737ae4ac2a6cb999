import type { AchievementContent } from './edition-content.ts';

export type EditionStatus = 'draft' | 'published' | 'superseded' | 'retired';

/** One edition of an achievement. Once published it never changes; awards and enrolments stay on it. */
export interface AchievementEdition extends AchievementContent {
  /** `ach_…` */
  achievementId: string;
  /** `acv_…` */
  editionId: string;
  /** 1, 2, … */
  number: number;
  status: EditionStatus;
  organisationId: string;
  /** Of a picture in place of the family's, `pic_…`; what it shows never changes. */
  pictureId?: string;
  /** The texts of `learningOutcomes`. */
  outcomes: string[];
  publishedAt?: Date;
  changedAt: Date;
}

/** The path of an edition for ever: what its badges name. */
export function editionAddress({
  achievementId,
  number,
}: Pick<AchievementEdition, 'achievementId' | 'number'>): string {
  return `/achievements/${achievementId}/editions/${number}`;
}
