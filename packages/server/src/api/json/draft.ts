import { z } from 'zod';
import {
  type AchievementEdition,
  applyChange,
  contentBounds as bounds,
  type ContentChange,
  type DraftState,
  emptyContent,
  type JudgedPack,
} from '../../modules/catalog/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from '../refusals.ts';
import { designJson, editionJson, toEditionJson } from './achievement.ts';
import { outcomeParts, writeRows, writtenLists } from './edition-lists.ts';
import { writePlain, writtenMembers } from './edition-members.ts';
import { writeOutline, writtenOutline } from './outline.ts';
import { judgedPackJson, toJudgedPackJson } from './rule-pack.ts';
import { id, named } from './schemas.ts';
import { fromTranslationsJson, translationsJson } from './translation.ts';

const missingJson = named('Missing', z.strictObject({ check: z.string(), about: z.string().optional() }));

export const draftJson = named(
  'Draft',
  z.strictObject({ edition: editionJson, missing: z.array(missingJson), packs: z.array(judgedPackJson) }),
);

export function toDraftJson(
  { draft, missing, packs }: DraftState & { packs: readonly JudgedPack[] },
  publicUrl: string,
): z.input<typeof draftJson> {
  return {
    edition: toEditionJson(draft, publicUrl),
    missing: missing.map(({ code, about }) => ({ check: code, ...(about !== undefined && { about }) })),
    packs: packs.filter(({ use }) => use !== 'off').map(toJudgedPackJson),
  };
}

const skillLevelJson = named('SkillLevel', z.strictObject({ skillId: id, level: z.int().min(1).max(100) }));
const draftOutcomeJson = named(
  'DraftOutcome',
  z.strictObject({
    outcomeId: id.optional(),
    text: z.string().max(bounds.outcomeText.most),
    skillIds: z.array(id).max(bounds.skills.most),
    ...outcomeParts,
  }),
);

const members = {
  ...writtenMembers,
  ...writtenLists,
  outline: writtenOutline,
  outcomes: z.array(draftOutcomeJson).max(bounds.learningOutcomes.most),
  skills: z.array(skillLevelJson).max(bounds.skills.most),
  translations: translationsJson,
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

/**
 * The change as the module takes it, once its skills are known. Outcomes keep their ids, new ones get one; translations
 * are of the draft as it is then.
 */
export function toContentChange(
  { outcomes, outline, skills: _levels, design, translations, ...plain }: DraftChange,
  known: { skills: ContentChange['skills']; draft?: AchievementEdition; newId: (prefix: string) => string },
): ContentChange {
  const before = new Set(known.draft?.learningOutcomes.map(({ outcomeId }) => outcomeId));
  const change = {
    ...writePlain(plain),
    ...writeRows(plain, known),
    ...writeOutline(outline, known),
    ...(design && { design }),
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
  if (!translations) return change;
  const after = applyChange(known.draft ?? emptyContent, change);
  return { ...change, translations: fromTranslationsJson(translations, after) };
}
