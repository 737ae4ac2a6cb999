import type { AchievementContent } from './edition-content.ts';

export type VersionStatus = 'draft' | 'published' | 'superseded' | 'retired';

/** One edition of an achievement. Once published it never changes; awards and enrolments stay on it. */
export interface AchievementVersion extends AchievementContent {
  /** `ach_…` */
  achievementId: string;
  /** `acv_…` */
  versionId: string;
  /** 1, 2, … */
  version: number;
  status: VersionStatus;
  organisationId: string;
  /** The texts of `learningOutcomes`. */
  outcomes: string[];
  publishedAt?: Date;
  changedAt: Date;
}

/** The path of an edition for ever: what its badges name. */
export function editionAddress({
  achievementId,
  version,
}: Pick<AchievementVersion, 'achievementId' | 'version'>): string {
  return `/achievements/${achievementId}/editions/${version}`;
}
