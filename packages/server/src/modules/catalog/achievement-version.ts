import type { EuropeanElements } from '@cairn/engine';
import type { BadgeDesign } from '../../platform/badge-artwork/index.ts';
import type { AchievementKind, Subject } from './vocabulary.ts';

/** One thing that an earner can do, and which of the asserted skills it shows. */
export interface LearningOutcome {
  /** `oc_…`; stays the same over the editions of an achievement. */
  outcomeId: string;
  text: string;
  skillIds: string[];
}

/** A skill as the version asserts it; name, framework and level are copies that never change after publication. */
export interface AssertedSkill {
  skillId: string;
  name: string;
  url?: string;
  framework?: string;
  code?: string;
  level: number;
  levelName: string;
  /** Highest level of the framework. */
  levels: number;
}

/** What an author writes. A draft may have empty parts; `publicationChecks` says which. */
export interface AchievementContent {
  title: string;
  purpose: string;
  notCovered?: string;
  learningOutcomes: LearningOutcome[];
  skills: AssertedSkill[];
  /** Markdown. */
  criteria: string;
  /** 0 while the author has not said it. */
  workloadHours: number;
  /** BCP 47. */
  language: string;
  kind: AchievementKind;
  subject: Subject;
  design: BadgeDesign;
  /** Absent: an award does not expire. */
  validityMonths?: number;
  assessmentType: NonNullable<EuropeanElements['assessmentType']>;
  participationType: NonNullable<EuropeanElements['participationType']>;
  supervisionType: NonNullable<EuropeanElements['supervisionType']>;
  /** 1 to 8. */
  eqfLevel?: number;
  ects?: number;
}

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

/** What an assessment tells the catalogue of itself: how one passes, and which outcomes it evidences. */
export interface AssessmentSummary {
  assessmentId: string;
  kind: 'exam';
  title: string;
  outcomeIds: string[];
  itemCount: number;
  passPercent: number;
  /** Whether the pass mark must be reached in each outcome or over the whole. */
  passRule: 'every-outcome' | 'overall';
  /** Absent: as many as one likes. */
  attemptsAllowed?: number;
  waitHours: number;
  /** Absent: no time limit. */
  minutes?: number;
}
