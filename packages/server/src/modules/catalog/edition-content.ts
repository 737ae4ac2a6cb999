import { z } from 'zod';
import {
  type BadgeDesign,
  badgePaletteNames,
  badgeShapes,
  badgeSymbols,
} from '../../platform/badge-artwork/index.ts';
import { saysItsNumber, storedFormat } from '../../platform/stored-format.ts';
import {
  achievementKinds,
  assessmentTypes,
  participationTypes,
  subjects,
  supervisionTypes,
} from './vocabulary.ts';

/**
 * What an edition says: this object is its type, what a new draft starts from, and how what was stored is read. Bounds
 * stand beside it, because what was published before there were any is read all the same.
 */

const learningOutcome = z.object({
  /** `oc_…`; stays the same over the editions of an achievement. */
  outcomeId: z.string(),
  text: z.string(),
  skillIds: z.array(z.string()),
});

const assertedSkill = z.object({
  skillId: z.string(),
  name: z.string(),
  url: z.string().exactOptional(),
  framework: z.string().exactOptional(),
  code: z.string().exactOptional(),
  level: z.number(),
  levelName: z.string(),
  /** Highest level of the framework. */
  levels: z.number(),
});

const design = z.object({
  shape: z.enum(badgeShapes),
  palette: z.enum(badgePaletteNames),
  symbol: z.enum(badgeSymbols),
}) satisfies z.ZodType<BadgeDesign>;

export const editionContent = z.object({
  title: z.string().default(''),
  purpose: z.string().default(''),
  notCovered: z.string().exactOptional(),
  learningOutcomes: z.array(learningOutcome).default([]),
  skills: z.array(assertedSkill).default([]),
  /** Markdown. */
  criteria: z.string().default(''),
  /** 0 while the author has not said it. */
  workloadHours: z.number().default(0),
  /** BCP 47. */
  language: z.string().default('en'),
  kind: z.enum(achievementKinds).default('MicroCredential'),
  subject: z.enum(subjects).default('technology'),
  design: design.default({ shape: 'stone', palette: 'spruce', symbol: 'mountain' }),
  /** Absent: an award does not expire. */
  validityMonths: z.number().exactOptional(),
  assessmentType: z.enum(assessmentTypes).default('testing'),
  participationType: z.enum(participationTypes).default('online'),
  supervisionType: z.enum(supervisionTypes).default('unsupervised with no identity verification'),
  /** 1 to 8. */
  eqfLevel: z.number().exactOptional(),
  ects: z.number().exactOptional(),
});

/** One thing that an earner can do, and which of the asserted skills it shows. */
export type LearningOutcome = z.infer<typeof learningOutcome>;

/** A skill as the edition asserts it; name, framework and level are copies that never change after publication. */
export type AssertedSkill = z.infer<typeof assertedSkill>;

/** What an author writes. A draft may have empty parts; `publicationChecks` says which. */
export type AchievementContent = z.infer<typeof editionContent>;

/** What a new draft starts from. */
export const emptyContent: AchievementContent = editionContent.parse({});

/** How much an author may write: texts in letters, lists in parts, figures from and to. Forms ask here too. */
export const contentBounds = {
  title: { most: 120 },
  purpose: { most: 600 },
  notCovered: { most: 8000 },
  criteria: { most: 8000 },
  skills: { most: 30 },
  learningOutcomes: { most: 40 },
  outcomeText: { most: 400 },
  workloadHours: { least: 0, most: 5000 },
  ects: { least: 0.1, most: 180 },
  eqfLevel: { least: 1, most: 8 },
  validityMonths: { least: 1, most: 600 },
} as const;

/** What stands in columns of its own, because the catalogue is searched by it. */
const inColumns = { title: true, kind: true, subject: true, language: true } as const;

export const storedContent = storedFormat('content of an edition', editionContent.omit(inColumns), [
  saysItsNumber,
]);
