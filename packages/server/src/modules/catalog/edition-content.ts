import { z } from 'zod';
import {
  type BadgeDesign,
  badgePaletteNames,
  badgeShapes,
  badgeSymbols,
} from '../../platform/badge-artwork/index.ts';
import { type Lift, saysItsNumber, storedFormat } from '../../platform/stored-format.ts';
import {
  anyOf,
  bare,
  date,
  type FieldFacts,
  factsOf,
  figure,
  id,
  line,
  mostRowsOf,
  name,
  oneOf,
  text,
  whole,
} from './content-fields.ts';
import {
  approaches,
  evidenceKinds,
  identityChecks,
  paces,
  renewalWays,
  stackabilityKinds,
} from './description-vocabulary.ts';
import { outlineModule, outlineUnit } from './edition-outline.ts';
import { editionLists } from './edition-rows.ts';
import { scalesHaveLanguages } from './own-scale-lift.ts';
import {
  achievementKinds,
  assessmentTypes,
  languages,
  participationTypes,
  subjects,
  supervisionTypes,
} from './vocabulary.ts';

/**
 * What an edition says: this object is its type, what a new draft starts from, what forms and programs may write, what
 * translators find to translate, and how what was stored is read.
 */

const learningOutcome = z.object({
  /** `oc_…`; stays the same over the editions of an achievement. */
  outcomeId: id(),
  text: text(400),
  /** What they do, to what, and under which circumstances: the parts of the text, for whoever compares outcomes. */
  verb: line(60).exactOptional(),
  object: line(200).exactOptional(),
  condition: line(300).exactOptional(),
  /** 1 to 8, as the European Qualifications Framework counts. */
  level: whole({ least: 1, most: 8 }).exactOptional(),
  evidence: oneOf(evidenceKinds).exactOptional(),
  skillIds: z.array(z.string()),
});

const assertedSkill = z.object({
  skillId: z.string(),
  name: z.string(),
  /** BCP 47: what `name` is in. Absent in what was published before skills said it. */
  language: z.string().exactOptional(),
  url: z.string().exactOptional(),
  framework: z.string().exactOptional(),
  code: z.string().exactOptional(),
  level: z.number(),
  levelName: z.string(),
  /** BCP 47: what `framework` and `levelName` are in. */
  scaleLanguage: z.string().exactOptional(),
  /** Highest level of the framework. */
  levels: z.number(),
  /** By language, as the skill and its framework had them when the edition was published. */
  translations: z
    .record(
      z.string(),
      z.object({
        name: z.string().exactOptional(),
        levelName: z.string().exactOptional(),
        framework: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
});

const design = z.object({
  shape: z.enum(badgeShapes),
  palette: z.enum(badgePaletteNames),
  symbol: z.enum(badgeSymbols),
}) satisfies z.ZodType<BadgeDesign>;

/** One language besides the original: texts by their place in it, `title` or `learningOutcomes.oc_1.text`. */
const translation = z.record(
  z.string(),
  z.object({
    text: z.string(),
    /** Print of the original that it was made from. */
    of: z.string(),
  }),
);

export const editionContent = z.object({
  title: line(120).default(''),
  purpose: text(600).default(''),
  /** Markdown. */
  criteria: text(8000).default(''),
  /** What it covers. */
  scope: text(8000).exactOptional(),
  notCovered: text(8000).exactOptional(),
  learningOutcomes: z.array(learningOutcome).default([]),
  skills: z.array(assertedSkill).default([]),
  kind: oneOf(achievementKinds).default('MicroCredential'),
  subject: oneOf(subjects).default('technology'),
  /** BCP 47: what it is taught in, and what its texts are written in first. */
  language: anyOf(languages).default('en'),
  /** 0 while the author has not said it. */
  workloadHours: figure({ least: 0, most: 12_000 }).default(0),
  ects: figure({ least: 0.1, most: 360 }).exactOptional(),
  /** 1 to 8. */
  eqfLevel: whole({ least: 1, most: 8 }).exactOptional(),
  /** Absent: an award does not expire. */
  validityMonths: whole({ least: 1, most: 600 }).exactOptional(),
  assessmentType: oneOf(assessmentTypes).default('testing'),
  participationType: oneOf(participationTypes).default('online'),
  supervisionType: oneOf(supervisionTypes).default('unsupervised with no identity verification'),
  identityCheck: oneOf(identityChecks).exactOptional(),
  pace: oneOf(paces).exactOptional(),
  weeklyHours: figure({ least: 0.5, most: 80 }).exactOptional(),
  leastWeeks: figure({ least: 0.2, most: 260 }).exactOptional(),
  typicalWeeks: figure({ least: 0.2, most: 260 }).exactOptional(),
  mostWeeks: figure({ least: 0.2, most: 260 }).exactOptional(),
  nationalFramework: name(120).exactOptional(),
  nationalLevel: name(40).exactOptional(),
  approach: oneOf(approaches).exactOptional(),
  pedagogy: text(2000).exactOptional(),
  stackability: oneOf(stackabilityKinds).exactOptional(),
  stackabilityText: text(600).exactOptional(),
  /** Months before an award ends from which on it can be renewed, and by what. */
  renewalOpensMonths: whole({ least: 1, most: 60 }).exactOptional(),
  renewalBy: oneOf(renewalWays).exactOptional(),
  /** When the authors look again whether it is still true. */
  reviewBy: date().exactOptional(),
  ...editionLists,
  /** How it is taught, in this order. */
  modules: z.array(outlineModule).exactOptional(),
  units: z.array(outlineUnit).exactOptional(),
  design: design.default({ shape: 'stone', palette: 'spruce', symbol: 'mountain' }),
  /** By BCP 47 tag. What is missing in one is read in the original. */
  translations: z.record(z.string(), translation).default({}),
});

/** One thing that an earner can do, and which of the asserted skills it shows. */
export type LearningOutcome = z.infer<typeof learningOutcome>;

/** A skill as the edition asserts it; name, framework and level are copies that never change after publication. */
export type AssertedSkill = z.infer<typeof assertedSkill>;

export type Translation = z.infer<typeof translation>;

/** What an author writes. A draft may have empty parts; `publicationChecks` says which. */
export type AchievementContent = z.infer<typeof editionContent>;

/** What a new draft starts from. */
export const emptyContent: AchievementContent = editionContent.parse({});

/** A member that is one text, one number or one choice. */
export type PlainField = {
  [name in keyof AchievementContent]-?: NonNullable<AchievementContent[name]> extends string | number
    ? name
    : never;
}[keyof AchievementContent];

export type ContentField = FieldFacts & {
  /** Whether an edition may do without it. */
  isOptional: boolean;
};

/** What forms and programs ask of each plain member, in the order of the object. */
export const contentFields = fieldsIn(editionContent.shape) as {
  readonly [name in PlainField]: ContentField;
};

function fieldsIn(shape: { [member: string]: z.ZodType }): { [member: string]: ContentField } {
  const fields = Object.entries(shape).flatMap(([name, schema]) => {
    const facts = factsOf(schema);
    const isOptional = schema instanceof z.ZodExactOptional;
    return facts && facts.kind !== 'id' ? [[name, { ...facts, isOptional }] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** A member of which an edition has rows. */
export type ListField = keyof typeof editionLists;

export interface ContentList {
  /** How many rows. */
  most: number;
  /** What one row says besides its id. */
  members: { readonly [member: string]: ContentField };
}

/** What forms and programs ask of each list. */
export const contentLists = Object.fromEntries(
  Object.entries(editionLists).map(([name, schema]) => {
    const list = bare(schema) as z.ZodArray<z.ZodObject>;
    return [name, { most: mostRowsOf(schema) ?? 0, members: fieldsIn(list.element.shape) }];
  }),
) as { readonly [name in ListField]: ContentList };

/** What an outcome says besides its text and its skills. */
export const outcomeFields = fieldsIn(
  learningOutcome.omit({ outcomeId: true, text: true, skillIds: true }).shape,
) as { readonly [name in OutcomeField]: ContentField };

/** What a module says. */
export const moduleFields: { readonly [member in 'title' | 'summary']: ContentField } = fieldsIn(
  outlineModule.omit({ moduleId: true }).shape,
) as never;

/** What a unit says besides its module and its outcomes. */
export const unitFields: { readonly [member in 'title' | 'kind' | 'hours' | 'need']: ContentField } =
  fieldsIn(outlineUnit.omit({ unitId: true, moduleId: true, outcomeIds: true }).shape) as never;

export type OutcomeField = Exclude<keyof LearningOutcome, 'outcomeId' | 'text' | 'skillIds'>;

/** How many an author may write of what has parts; of the rest `contentFields` says it. */
export const contentBounds = {
  skills: { most: 30 },
  learningOutcomes: { most: 40 },
  outcomeText: { most: 400 },
  translations: { most: 24 },
  /** Letters of all translations together: every badge carries them. */
  translatedLetters: { most: 200_000 },
} as const;

/** What stands in columns of its own, because the catalogue is searched by it. */
const inColumns = { title: true, kind: true, subject: true, language: true } as const;

/** Format 5 says in full what learners want to know; nothing of it was said before. */
const isDescribedInFull: Lift = (json) => ({ ...json });

const hasTranslations: Lift = (json) => ({ ...json, translations: {} });

/** Format 6 has an outline; nothing was outlined before. */
const hasOutline: Lift = (json) => ({ ...json });

/** Format 7 has places in any classification; there were none before. */
const isClassified: Lift = (json) => ({ ...json });

export const storedContent = storedFormat('content of an edition', editionContent.omit(inColumns), [
  saysItsNumber,
  hasTranslations,
  scalesHaveLanguages,
  isDescribedInFull,
  hasOutline,
  isClassified,
]);
