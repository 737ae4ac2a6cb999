import { z } from 'zod';
import {
  type AchievementEdition,
  achievementKinds,
  type EditionRule,
  editionAddress,
  type ListedAchievement,
  textsIn,
} from '../../modules/catalog/index.ts';
import { badgePaletteNames, badgeShapes, badgeSymbols } from '../../platform/badge-artwork/index.ts';
import { languages, ruleText } from '../../web/words/index.ts';
import { outcomeParts, readLists, readRows } from './edition-lists.ts';
import { readMembers, readPlain } from './edition-members.ts';
import { readOutline, readOutlined } from './outline.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';
import { toTranslationsJson, translationsJson } from './translation.ts';

const statuses = ['draft', 'published', 'superseded', 'retired'] as const;
export const status = z.enum(statuses);
const editionNumber = z.int().min(1);

export const achievementJson = named(
  'Achievement',
  z.strictObject({
    achievementId: id,
    title: z.string(),
    kind: z.enum(achievementKinds),
    status,
    newestEdition: editionNumber,
    publishedEdition: editionNumber.optional(),
    url: z.url().optional(),
    changedAt: moment,
  }),
);
export const achievementPageJson = pageOf('Achievements', achievementJson);

export const designJson = named(
  'Design',
  z.strictObject({
    shape: z.enum(badgeShapes),
    palette: z.enum(badgePaletteNames),
    symbol: z.enum(badgeSymbols),
  }),
);

const outcomeJson = named(
  'Outcome',
  z.strictObject({ outcomeId: id, text: z.string(), skillIds: z.array(id), ...outcomeParts }),
);

const assertedLabelsJson = named(
  'AssertedLabels',
  z.strictObject({
    name: z.string().optional(),
    levelName: z.string().optional(),
    framework: z.string().optional(),
  }),
);

const assertedSkillJson = named(
  'AssertedSkill',
  z.strictObject({
    skillId: id,
    name: z.string(),
    level: z.int(),
    levelName: z.string(),
    labels: z.record(z.string(), assertedLabelsJson),
    highestLevel: z.int(),
    framework: z.string().optional(),
    code: z.string().optional(),
    url: z.string().optional(),
  }),
);

export const editionJson = named(
  'Edition',
  z.strictObject({
    achievementId: id,
    edition: editionNumber,
    status,
    ...readMembers,
    ...readLists,
    ...readOutline,
    outcomes: z.array(outcomeJson),
    skills: z.array(assertedSkillJson),
    design: designJson,
    translations: translationsJson,
    earnedWhen: z.record(z.string(), z.string()).optional(),
    url: z.url().optional(),
    publishedAt: moment.optional(),
    changedAt: moment,
  }),
);
export const editionPageJson = pageOf('Editions', editionJson);

export function toAchievementJson(
  { achievementId, newest, published }: Omit<ListedAchievement, 'createdAt'>,
  publicUrl: string,
): z.input<typeof achievementJson> {
  return {
    achievementId,
    title: newest.title,
    kind: newest.kind,
    status: newest.status,
    newestEdition: newest.number,
    ...(published !== undefined && { publishedEdition: published }),
    ...((published !== undefined || newest.status === 'retired') && {
      url: `${publicUrl}/achievements/${achievementId}`,
    }),
    changedAt: momentOf(newest.changedAt),
  };
}

export function toEditionJson(edition: AchievementEdition, publicUrl: string): z.input<typeof editionJson> {
  const { publishedAt } = edition;
  return {
    achievementId: edition.achievementId,
    edition: edition.number,
    status: edition.status,
    ...readPlain(edition),
    ...readRows(edition),
    ...readOutlined(edition),
    outcomes: edition.learningOutcomes.map((outcome) => ({ ...outcome })),
    skills: edition.skills.map(
      ({ skillId, name, level, levelName, levels, framework, code, url, ...said }) => ({
        ...{ skillId, name, level, levelName, labels: said.translations ?? {}, highestLevel: levels },
        ...(framework !== undefined && { framework }),
        ...(code !== undefined && { code }),
        ...(url !== undefined && { url }),
      }),
    ),
    design: edition.design,
    translations: toTranslationsJson(edition),
    ...(edition.status !== 'draft' && { url: publicUrl + editionAddress(edition) }),
    ...(publishedAt && { publishedAt: momentOf(publishedAt) }),
    changedAt: momentOf(edition.changedAt),
  };
}

/** The same with what earns it, in each language of this site. */
export function toRuledEditionJson(
  edition: AchievementEdition,
  { rule, publicUrl }: { rule: EditionRule; publicUrl: string },
): z.input<typeof editionJson> {
  const earnedWhen = Object.fromEntries(
    languages.flatMap(({ code, words }) => {
      const text = ruleText(words, { rule, texts: textsIn(edition, [code]) });
      return text === undefined ? [] : [[code, text] as const];
    }),
  );
  const isAsked = Object.keys(earnedWhen).length > 0;
  return { ...toEditionJson(edition, publicUrl), ...(isAsked && { earnedWhen }) };
}
