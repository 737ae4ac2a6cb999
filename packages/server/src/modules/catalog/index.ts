/**
 * What can be earned: achievements and their editions, from draft over published to retired, and how one finds them.
 * A published edition never changes; a new one supersedes it.
 */

export type { AchievementEdition, EditionStatus } from './achievement-edition.ts';
export { editionAddress } from './achievement-edition.ts';
export { achievementModel, completionOf } from './achievement-model.ts';
export type { AchievementPageQuery, ListedAchievement } from './achievement-page-store.ts';
export { achievementPolicy, openDataPolicy } from './achievement-policy.ts';
export type { AssessmentSummary } from './assessment-summary.ts';
export { findAwardRule, recordAssessment, removeAssessment } from './award-rule.ts';
export { badgeAddress, keepBadgePicture, printOfBadge } from './badge-picture.ts';
export { type BadgeTexts, badgeText } from './badge-texts.ts';
export { bestOf, type ComparedFigure } from './compare-rules.ts';
export {
  practicalShareOf,
  type StandardElement,
  standardElementsOf,
} from './completeness.ts';
export { applyChange, type ContentChange } from './content-rules.ts';
export { type ContentRow, isAchievementId, isWithin, rowsAt } from './description-rules.ts';
export type { DescriptionChoice } from './description-vocabulary.ts';
export { discardDraft } from './discard-draft.ts';
export { addOwnSkill, assertSkills, createAchievement, lockDraft, saveDraft } from './draft-achievement.ts';
export { drawBadge } from './draw-badge.ts';
export {
  type AchievementContent,
  type AssertedSkill,
  type ContentField,
  type ContentList,
  contentBounds,
  contentFields,
  contentLists,
  emptyContent,
  type LearningOutcome,
  type ListField,
  type OutcomeField,
  outcomeFields,
  type PlainField,
} from './edition-content.ts';
export {
  type EditionFormat,
  editionDocumentAddress,
  editionFormats,
  editionLinks,
  editionMediaType,
  formatOfFile,
  formatOfProfile,
  writeEdition,
} from './edition-documents.ts';
export type { RowOf } from './edition-rows.ts';
export { type EditionText, printOfText, textsOf, tidyText } from './edition-texts.ts';
export {
  type EditionTexts,
  languagesOf,
  type TranslatedText,
  textsIn,
  translate,
  translationOf,
} from './edition-translations.ts';
export {
  type AuthoredAchievement,
  type DraftState,
  describeDraft,
  editionOnShow,
  findEditions,
  findPublished,
  getAuthored,
  getEdition,
  getEditionByNumber,
  listAssessments,
  listAuthored,
  listDrafts,
  listEditions,
} from './find-achievements.ts';
export { followListings } from './follow-listings.ts';
export { findCompared, listPublished, mostCompared } from './list-published.ts';
export {
  boundsOfBand,
  type CatalogueFacet,
  type CatalogueSort,
  catalogueFacets,
  catalogueSorts,
} from './listing-facets.ts';
export type { ChangedPlace, MappedOffer } from './open-data/changed-store.ts';
export {
  type AgentSector,
  agentSectors,
  type Licence,
  licenceAddresses,
  licences,
} from './open-data/licences.ts';
export {
  changeOpenData,
  finderBounds,
  getOpenData,
  listOpenData,
} from './open-data/open-data.ts';
export type { OpenData } from './open-data/open-data-store.ts';
export {
  countOffers,
  listChanged,
  listMapParts,
  pageOffered,
  readMapPart,
  readOffered,
} from './open-data/read-open-data.ts';
export { pageAchievements } from './page-achievements.ts';
export {
  isReady,
  type PublicationCheck,
  type PublicationCheckCode,
  printOfDraft,
} from './publication-rules.ts';
export {
  publishAchievement,
  retireAchievement,
  startEdition,
} from './publish-achievement.ts';
export { type CatalogRefusals, catalogRefusal } from './refusals.ts';
export {
  type CatalogueHit,
  type FoundCatalogue,
  type MatchPlace,
  searchCatalogue,
} from './search-catalogue.ts';
export { achieveLevel } from './skill-results.ts';
export * from './vocabulary.ts';
