import type { Alignment, Result, ResultDescription } from '@cairn/engine';
import { namesOf, ownWordsOf } from './asserted-skills.ts';
import type { AchievementContent, AssertedSkill } from './edition-content.ts';

/** Where a skill is asserted, and in which languages programs are told what it is called. */
export interface SkillParts {
  edition: Pick<AchievementContent, 'language'>;
  languages: readonly string[];
  publicUrl: string;
}

/** The skill that a badge asserts, as other programs know it. */
export function alignmentOf(skill: AssertedSkill, parts: SkillParts): Alignment {
  const names = namesOf(skill, parts);
  return {
    targetName: names('name'),
    targetUrl: skill.url ?? `${parts.publicUrl}/skills/${skill.skillId}`,
    ...(skill.framework ? { targetFramework: names('framework') } : {}),
    ...(skill.code ? { targetCode: skill.code } : {}),
  };
}

/**
 * On which level the holder shows a skill, as data (OB 3.0 §B ResultDescription, RubricCriterionLevel): the description
 * has the skill's own alignment, by which a reader finds the level of each skill of the badge. Levels run from 1 to
 * `valueMax`; only the one that the edition asserts has a name there.
 */
export function describeLevel(
  skill: AssertedSkill,
  { address, ...parts }: SkillParts & { address: string },
): ResultDescription {
  const { description, level } = idsOf(skill, address);
  return {
    id: description,
    name: ownWordsOf(skill, parts.edition).name,
    resultType: 'RubricCriterionLevel',
    valueMin: '1',
    valueMax: String(skill.levels),
    requiredLevel: level,
    rubricCriterionLevel: [
      { id: level, name: namesOf(skill, parts)('levelName'), level: String(skill.level) },
    ],
    alignment: [alignmentOf(skill, parts)],
  };
}

export function achieveLevel(skill: AssertedSkill, edition: string): Result {
  const { description, level } = idsOf(skill, edition);
  return { resultDescription: description, achievedLevel: level, value: String(skill.level) };
}

function idsOf({ skillId, level }: AssertedSkill, edition: string) {
  const description = `${edition}#skill-${skillId}`;
  return { description, level: `${description}-level-${level}` };
}
