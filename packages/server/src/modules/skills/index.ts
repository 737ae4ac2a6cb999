/**
 * Which skills there are, and on what scale they are measured: frameworks with their levels, skills for everyone on the
 * instance and skills of single organisations.
 */
export { addSkill, defaultFrameworkId, type NewSkill } from './add-skill.ts';
export { findSkills, getSkill, listFrameworks, listSkills } from './list-skills.ts';
export type { SkillsRefusals } from './refusals.ts';
export type { Framework, Skill, SkillKind, SkillLevel } from './skill-store.ts';
