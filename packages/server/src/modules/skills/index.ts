/**
 * Which skills there are, and on what scale they are measured: frameworks with their levels, skills for everyone on the
 * instance and skills of single organisations; what each is called, by language.
 */
export { addScale, type NewScale } from './add-scale.ts';
export { addSkill, type NewSkill } from './add-skill.ts';
export { announceImport } from './announce-import.ts';
export { mappingParts } from './import/columns.ts';
export { type Given, type ImportFile, importBounds, type Mapping } from './import/entry.ts';
export { importFramework } from './import-framework.ts';
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
export {
  type CountedSource,
  getOccupation,
  getSource,
  listEditionChanges,
  listEditions,
  listLinks,
  listOccupations,
  listSourceSkills,
  listSources,
} from './list-sources.ts';
export { matchSkills, type NamedSkill } from './match-skills.ts';
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
export type { ChangeCounts, Occupation, OccupationNeed, SkillSource, SourceEdition } from './source.ts';
export type { EditionChange, LinkedSkill, ListedImport } from './source-list-store.ts';
export {
  beginImport,
  endImport,
  type FrameworkImport,
  getImport,
  startImport,
  type WhichImport,
} from './start-import.ts';
