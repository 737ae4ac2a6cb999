import { isBadgeDesign } from '../../platform/badge-artwork/index.ts';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import type { Skill } from '../skills/index.ts';
import type { AchievementContent, AssertedSkill } from './achievement-version.ts';
import { catalogRefusal } from './refusals.ts';

/** What a new draft starts from. */
export const emptyContent: AchievementContent = {
  title: '',
  purpose: '',
  learningOutcomes: [],
  skills: [],
  criteria: '',
  workloadHours: 0,
  language: 'en',
  kind: 'MicroCredential',
  subject: 'technology',
  design: { shape: 'stone', palette: 'spruce', symbol: 'mountain' },
  assessmentType: 'testing',
  participationType: 'online',
  supervisionType: 'unsupervised with no identity verification',
};

/** A part of a draft as the author sends it: `undefined` takes an optional fact away. */
export type ContentChange = { [Member in keyof AchievementContent]?: AchievementContent[Member] | undefined };

/**
 * The draft with the change; texts trimmed, optional facts without content left out. A skill that is taken away leaves
 * the outcomes too.
 */
export function applyChange(content: AchievementContent, change: ContentChange): AchievementContent {
  const { notCovered, validityMonths, eqfLevel, ects, ...required } = { ...content, ...change };
  const optional = { notCovered: plainText(notCovered ?? '') || undefined, validityMonths, eqfLevel, ects };
  const changed = { ...requiredOf(content), ...withoutUndefined(required) };
  const asserted = new Set(changed.skills.map((skill) => skill.skillId));
  if (change.skills && !change.learningOutcomes) {
    changed.learningOutcomes = changed.learningOutcomes.map((outcome) => ({
      ...outcome,
      skillIds: outcome.skillIds.filter((skillId) => asserted.has(skillId)),
    }));
  }
  return {
    ...changed,
    learningOutcomes: changed.learningOutcomes.map((outcome) => ({
      ...outcome,
      text: plainText(outcome.text),
    })),
    title: oneLine(changed.title),
    purpose: plainText(changed.purpose),
    criteria: plainText(changed.criteria),
    ...withoutUndefined(optional),
  };
}

type Optional = 'notCovered' | 'validityMonths' | 'eqfLevel' | 'ects';

function requiredOf(content: AchievementContent): Omit<AchievementContent, Optional> {
  const { notCovered: _n, validityMonths: _v, eqfLevel: _q, ects: _e, ...required } = content;
  return required;
}

/** Most that one edition holds, in letters and in parts. */
export const most = {
  skills: 30,
  outcomes: 40,
  outcomeText: 400,
  title: 120,
  purpose: 600,
  text: 8000,
} as const;

/** Refuses a badge that cannot be drawn, outcomes that name a skill which is not asserted, and more than is allowed. */
export function assertCoherent(content: AchievementContent): void {
  if (content.skills.length > most.skills) throw catalogRefusal('invalid', 'catalog.too-many-skills');
  if (content.learningOutcomes.length > most.outcomes)
    throw catalogRefusal('invalid', 'catalog.too-many-outcomes');
  if (isTooLong(content)) throw catalogRefusal('invalid', 'catalog.text-too-long');
  if (!isBadgeDesign(content.design)) throw catalogRefusal('invalid', 'catalog.design-unknown');
  const asserted = new Set(content.skills.map((skill) => skill.skillId));
  for (const outcome of content.learningOutcomes) {
    if (outcome.skillIds.some((skillId) => !asserted.has(skillId)))
      throw catalogRefusal('invalid', 'catalog.outcome-skill-unknown');
  }
}

function isTooLong({ title, purpose, criteria, notCovered = '', learningOutcomes }: AchievementContent) {
  return (
    title.length > most.title ||
    purpose.length > most.purpose ||
    criteria.length > most.text ||
    notCovered.length > most.text ||
    learningOutcomes.some((outcome) => outcome.text.length > most.outcomeText)
  );
}

/** A copy of the skill at a level of its framework, as a version keeps it. */
export function assertedSkillOf(skill: Skill, level: number): AssertedSkill {
  const named = skill.framework.levels.find((one) => one.level === level);
  if (!named) throw catalogRefusal('invalid', 'catalog.level-unknown');
  return {
    skillId: skill.skillId,
    name: skill.name,
    framework: skill.framework.name,
    level,
    levelName: named.name,
    levels: Math.max(...skill.framework.levels.map((one) => one.level)),
    ...(skill.url !== undefined && { url: skill.url }),
    ...(skill.code !== undefined && { code: skill.code }),
  };
}

type Defined<T> = { [Member in keyof T]?: Exclude<T[Member], undefined> };

function withoutUndefined<T extends object>(source: T): Defined<T> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as Defined<T>;
}
