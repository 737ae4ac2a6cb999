import { z } from 'zod';
import {
  type AchievementVersion,
  achievementKinds,
  assessmentTypes,
  contentBounds as bounds,
  type ContentChange,
  type DraftState,
  languages,
  participationTypes,
  subjects,
  supervisionTypes,
} from '../../modules/catalog/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { designJson, editionJson, toEditionJson } from './achievement.ts';
import { id, named } from './schemas.ts';

const missingJson = named('Missing', z.strictObject({ check: z.string(), about: z.string().optional() }));

export const draftJson = named(
  'Draft',
  z.strictObject({ edition: editionJson, missing: z.array(missingJson) }),
);

export function toDraftJson({ draft, missing }: DraftState, publicUrl: string): z.input<typeof draftJson> {
  return {
    edition: toEditionJson(draft, publicUrl),
    missing: missing.map(({ code, about }) => ({ check: code, ...(about !== undefined && { about }) })),
  };
}

const text = (most: number) => z.string().max(most);
const figure = ({ least, most }: { least: number; most: number }) => z.number().min(least).max(most);

const skillLevelJson = named('SkillLevel', z.strictObject({ skillId: id, level: z.int().min(1).max(100) }));
const draftOutcomeJson = named(
  'DraftOutcome',
  z.strictObject({
    outcomeId: id.optional(),
    text: text(bounds.outcomeText.most),
    skillIds: z.array(id).max(bounds.skills.most),
  }),
);

const members = {
  title: text(bounds.title.most),
  purpose: text(bounds.purpose.most),
  notCovered: text(bounds.notCovered.most).nullable(),
  criteria: text(bounds.criteria.most),
  outcomes: z.array(draftOutcomeJson).max(bounds.learningOutcomes.most),
  skills: z.array(skillLevelJson).max(bounds.skills.most),
  workloadHours: figure(bounds.workloadHours),
  ects: figure(bounds.ects).nullable(),
  eqfLevel: z.int().min(bounds.eqfLevel.least).max(bounds.eqfLevel.most).nullable(),
  validityMonths: z.int().min(bounds.validityMonths.least).max(bounds.validityMonths.most).nullable(),
  language: z.enum(languages),
  kind: z.enum(achievementKinds),
  subject: z.enum(subjects),
  assessmentType: z.enum(assessmentTypes),
  participationType: z.enum(participationTypes),
  supervisionType: z.enum(supervisionTypes),
  design: designJson,
};

/** What stays out stays as it is; null takes an optional fact away. */
export const draftChangeJson = named(
  'DraftChange',
  z
    .strictObject(members)
    .partial()
    .meta({ examples: [{ purpose: 'For people who write programs with others.', ects: 2 }] }),
);

export const newAchievementJson = named(
  'NewAchievement',
  z
    .strictObject(members)
    .partial()
    .required({ title: true })
    .meta({
      examples: [
        {
          title: 'Version control with Git',
          purpose: 'For people who write text or code with others.',
          criteria: 'Pass the exam.',
          skills: [{ skillId: 'skl_…', level: 2 }],
          outcomes: [{ text: 'Merges two lines of work.', skillIds: ['skl_…'] }],
          workloadHours: 8,
        },
      ],
    }),
);

export type DraftChange = z.output<typeof draftChangeJson>;

/** The change as the module takes it, once its skills are known. Outcomes keep their ids, new ones get one. */
export function toContentChange(
  { outcomes, skills: _levels, notCovered, ects, eqfLevel, validityMonths, ...rest }: DraftChange,
  known: { skills: ContentChange['skills']; draft?: AchievementVersion; newId: (prefix: string) => string },
): ContentChange {
  const before = new Set(known.draft?.learningOutcomes.map(({ outcomeId }) => outcomeId));
  const optional = Object.entries({ notCovered, ects, eqfLevel, validityMonths }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...rest,
    ...Object.fromEntries(optional.map(([name, value]) => [name, value ?? undefined])),
    ...(known.skills && { skills: known.skills }),
    ...(outcomes && {
      learningOutcomes: outcomes.map(({ outcomeId, ...outcome }, index) => {
        if (outcomeId !== undefined && !before.has(outcomeId))
          throw new Refusal('invalid', say('api.malformed'), {
            [`/outcomes/${index}/outcomeId`]: say('api.outcome-unknown'),
          });
        return { ...outcome, outcomeId: outcomeId ?? known.newId('oc') };
      }),
    }),
  };
}
