import type { Alignment, Result, ResultDescription } from '@cairn/engine';
import type { AssertedSkill } from './edition-content.ts';

/** The skill that a badge asserts, as other programs know it. */
export function alignmentOf(skill: AssertedSkill, publicUrl: string): Alignment {
  return {
    targetName: skill.name,
    targetUrl: skill.url ?? `${publicUrl}/skills/${skill.skillId}`,
    ...(skill.framework ? { targetFramework: skill.framework } : {}),
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
  { edition, publicUrl }: { edition: string; publicUrl: string },
): ResultDescription {
  const { description, level } = idsOf(skill, edition);
  return {
    id: description,
    name: skill.name,
    resultType: 'RubricCriterionLevel',
    valueMin: '1',
    valueMax: String(skill.levels),
    requiredLevel: level,
    rubricCriterionLevel: [{ id: level, name: skill.levelName, level: String(skill.level) }],
    alignment: [alignmentOf(skill, publicUrl)],
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
