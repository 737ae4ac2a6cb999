import { z } from 'zod';
import type { Lift } from '../../platform/stored-format.ts';

/** What Cairn's own scale was called in what was published before scales had languages, and what it is called. */
const scale = { en: 'Five levels of doing', de: 'Fünf Stufen des Könnens' };
const levels: { [name: string]: string } = {
  Aware: 'Grundkenntnis',
  Guided: 'Angeleitet',
  Independent: 'Selbstständig',
  Adaptive: 'Anpassungsfähig',
  Leading: 'Richtungweisend',
};

const skill = z.looseObject({
  framework: z.string().optional(),
  levelName: z.string(),
  translations: z.record(z.string(), z.looseObject({})).optional(),
});
const content = z.looseObject({ skills: z.array(skill).default([]) });

/**
 * Format 4: skills say what they and their scale are written in, and scales have languages too. A level of Cairn's own
 * scale is read in the languages of today; what is signed of the edition stays as it was.
 */
export const scalesHaveLanguages: Lift = (json) => {
  const { skills, ...rest } = content.parse(json);
  return { ...rest, skills: skills.map(withLanguages) };
};

function withLanguages(skill: z.infer<typeof content>['skills'][number]) {
  const german = skill.framework === scale.en ? levels[skill.levelName] : undefined;
  if (german === undefined) return skill;
  const { en, de, ...others } = skill.translations ?? {};
  return {
    ...skill,
    translations: {
      ...others,
      en: { levelName: skill.levelName, framework: scale.en, ...en },
      de: { levelName: german, framework: scale.de, ...de },
    },
  };
}
