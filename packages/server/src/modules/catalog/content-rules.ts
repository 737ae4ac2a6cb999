import { isBadgeDesign } from '../../platform/badge-artwork/index.ts';
import { assertDescribed } from './description-rules.ts';
import {
  type AchievementContent,
  type ContentField,
  contentBounds,
  contentLists,
  editionContent,
  moduleFields,
  outcomeFields,
  unitFields,
} from './edition-content.ts';
import { textsOf, tidyText, withTexts } from './edition-texts.ts';
import { assertTranslations, tidyTranslations } from './edition-translations.ts';
import { assertOutlined } from './outline-rules.ts';
import { catalogRefusal } from './refusals.ts';

/** A part of a draft as the author sends it: `undefined` takes an optional fact away. */
export type ContentChange = { [Member in keyof AchievementContent]?: AchievementContent[Member] | undefined };

/**
 * The draft with the change; texts trimmed, optional facts without content left out. A skill that is taken away leaves
 * the outcomes too.
 */
export function applyChange(content: AchievementContent, change: ContentChange): AchievementContent {
  const changed = editionContent.parse(withoutUndefined({ ...content, ...change }));
  const asserted = new Set(changed.skills.map((skill) => skill.skillId));
  const isKept = (skillId: string) => !change.skills || change.learningOutcomes || asserted.has(skillId);
  const trimmed = withTexts(
    changed,
    new Map(textsOf(changed).map((one) => [one.place, tidyText(one.kind, one.text)])),
  );
  const tidy = editionContent.parse(withoutEmpty(trimmed));
  const learningOutcomes = tidy.learningOutcomes.map(({ skillIds, ...outcome }) => ({
    ...outcome,
    skillIds: skillIds.filter(isKept),
  }));
  const after = withOutline({ ...tidy, learningOutcomes });
  return { ...after, translations: tidyTranslations(after) };
}

/** Units go with their module, and lead to outcomes that are there. */
function withOutline({ modules, units, ...content }: AchievementContent): AchievementContent {
  const present = new Set(modules?.map(({ moduleId }) => moduleId));
  const outcomes = new Set(content.learningOutcomes.map(({ outcomeId }) => outcomeId));
  const kept = (units ?? [])
    .filter(({ moduleId }) => present.has(moduleId))
    .map((unit) => ({ ...unit, outcomeIds: unit.outcomeIds.filter((outcomeId) => outcomes.has(outcomeId)) }));
  return {
    ...content,
    ...(modules && modules.length > 0 && { modules }),
    ...(kept.length > 0 && { units: kept }),
  };
}

/** An optional text or list of which nothing is left is not there; what every edition has reads as empty. */
function withoutEmpty(content: AchievementContent): { [name: string]: unknown } {
  const kept = Object.entries(content).filter(([name, value]) => value !== '' && !isEmptyList(name, value));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutEmptyFacts(name, value)]));
}

function isEmptyList(name: string, value: unknown): boolean {
  return membersIn(name) !== outcomeFields && Array.isArray(value) && value.length === 0;
}

function withoutEmptyFacts(list: string, rows: unknown): unknown {
  const members = membersIn(list);
  if (!members || !Array.isArray(rows)) return rows;
  const isKept = ([name, said]: [string, unknown]) => said !== '' || !members[name]?.isOptional;
  return rows.map((row: object) => Object.fromEntries(Object.entries(row).filter(isKept)));
}

function membersIn(list: string): { readonly [member: string]: ContentField } | undefined {
  if (list === 'learningOutcomes') return outcomeFields;
  if (list === 'modules') return moduleFields;
  if (list === 'units') return unitFields;
  return Object.entries(contentLists).find(([name]) => name === list)?.[1].members;
}

/** Refuses a badge that cannot be drawn, outcomes that name a skill which is not asserted, and more than is allowed. */
export function assertCoherent(content: AchievementContent): void {
  if (content.skills.length > contentBounds.skills.most)
    throw catalogRefusal('invalid', 'catalog.too-many-skills');
  if (content.learningOutcomes.length > contentBounds.learningOutcomes.most)
    throw catalogRefusal('invalid', 'catalog.too-many-outcomes');
  if (textsOf(content).some(({ text, most }) => text.length > most))
    throw catalogRefusal('invalid', 'catalog.text-too-long');
  if (!isBadgeDesign(content.design)) throw catalogRefusal('invalid', 'catalog.design-unknown');
  assertDescribed(content);
  assertOutlined(content);
  assertTranslations(content);
  const asserted = new Set(content.skills.map((skill) => skill.skillId));
  for (const outcome of content.learningOutcomes) {
    if (outcome.skillIds.some((skillId) => !asserted.has(skillId)))
      throw catalogRefusal('invalid', 'catalog.outcome-skill-unknown');
  }
}

type Defined<T> = { [Member in keyof T]?: Exclude<T[Member], undefined> };

function withoutUndefined<T extends object>(source: T): Defined<T> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as Defined<T>;
}
