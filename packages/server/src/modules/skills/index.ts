/**
 * Which skills there are, and on what scale they are measured: frameworks with their levels, skills for everyone on the
 * instance and skills of single organisations; what each is called, by language.
 */
export { addScale, type NewScale } from './add-scale.ts';
export { addSkill, type NewSkill } from './add-skill.ts';
export { labelBounds } from './label-rules.ts';
export {
  findSkills,
  getOwnScale,
  getOwnSkill,
  getScale,
  getSkill,
  listFrameworks,
  listOwnSkills,
  listSkills,
} from './list-skills.ts';
export { defaultFrameworkId, type OwnScaleTexts } from './own-scale.ts';
export type { SkillsRefusals } from './refusals.ts';
export { sayScale, saySkill } from './say-in-language.ts';
export {
  type Framework,
  type ScaleWords,
  type Skill,
  type SkillKind,
  type SkillLevel,
  type SkillWords,
  scaleIn,
  skillIn,
  type Worded,
  wordedIn,
} from './skill.ts';
export { skillPolicy } from './skill-policy.ts';
