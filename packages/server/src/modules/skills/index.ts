/**
 * Which skills there are, and on what scale they are measured: frameworks with their levels, skills for everyone on the
 * instance and skills of single organisations; what each is called, by language.
 */
export { addScale, type NewScale } from './add-scale.ts';
export { addSkill, type NewSkill } from './add-skill.ts';
export { announceImport } from './announce-import.ts';
export { listLabels, listRelabelled, type SkillLabel } from './changed-labels.ts';
export { startImportFrom } from './fetch-package.ts';
export {
  findRole,
  findRoles,
  findRolesByUri,
  mostRoleNeeds,
  type RoleWithNeeds,
} from './find-roles.ts';
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
  listAnchors,
  listEditionChanges,
  listEditions,
  listLinks,
  listOccupations,
  listSourceSkills,
  listSources,
} from './list-sources.ts';
export {
  keyOfLevel,
  type LevelAsserted,
  listMappedLevels,
  type MappedLevel,
} from './mapping/mapped-levels.ts';
export { publishMapping, withdrawMapping } from './mapping/publish-mapping.ts';
export {
  compareLevels,
  getMapping,
  getPublicScale,
  listMappings,
  type ReadMapping,
} from './mapping/read-mappings.ts';
export {
  type AtLevel,
  type LevelComparison,
  type MappingLine,
  mappingBounds,
  relations,
  type ScaleMapping,
} from './mapping/scale-mapping.ts';
export { matchSkills, type NamedSkill } from './match-skills.ts';
export { listScalesFor, measureFramework } from './measure-framework.ts';
export { caseBase, caseDocument, caseItem, casePackage } from './own/case-documents.ts';
export {
  type Branch,
  type FrameworkContent,
  type FrameworkItem,
  flatten,
  type ItemWords,
  nameOf,
  ownBounds,
  printOf,
  textIn,
  treeOf,
  wordIn,
} from './own/content.ts';
export type { FrameworkDifference } from './own/difference-rules.ts';
export {
  type FrameworkAbout,
  getItem,
  type ItemChange,
  wayToMove,
  withAbout,
  withItems,
} from './own/draft-rules.ts';
export type { OwnEdition, PublishedFramework } from './own/edition-store.ts';
export { frameworkJsonLd, itemJsonLd } from './own/framework-documents.ts';
export { publishFramework } from './own/publish-framework.ts';
export {
  type FrameworkDraft,
  getFrameworkByIdentifier,
  getFrameworkDraft,
  getItemByIdentifier,
  getPublishedFramework,
  getPublishedItem,
  listPublishedEditions,
  listPublishedFrameworks,
  type ReadFramework,
  type ReadItem,
} from './own/read-framework.ts';
export {
  addItem,
  changeAbout,
  changeDraft as changeFrameworkDraft,
  changeItem,
  createFramework,
  moveItem,
  removeItem,
  type WhichOwn,
} from './own/write-framework.ts';
export { defaultFrameworkId, type OwnScaleTexts } from './own-scale.ts';
export type { SkillsRefusals } from './refusals.ts';
export type { Role, RoleNeed } from './role-store.ts';
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
export type { EditionChange, LevelAnchor, LinkedSkill, ListedImport } from './source-list-store.ts';
export {
  beginImport,
  endImport,
  type FrameworkImport,
  getImport,
  startImport,
  type WhichImport,
} from './start-import.ts';
