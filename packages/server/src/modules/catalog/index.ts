/**
 * What can be earned: achievements and their editions, from draft over published to retired, and how one finds them.
 * A published edition never changes; a new one supersedes it.
 */

export type { AchievementEdition, EditionStatus } from './achievement-edition.ts';
export { editionAddress } from './achievement-edition.ts';
export { achievementModel, completionOf } from './achievement-model.ts';
export type { AchievementPageQuery, ListedAchievement } from './achievement-page-store.ts';
export { achievementPolicy, openDataPolicy } from './achievement-policy.ts';
export { type AssessmentSummary, isHeldElsewhere } from './assessment-summary.ts';
export { findAwardRule, recordAssessment, removeAssessment } from './award-rule.ts';
export { badgeAddress, keepBadgePicture, printOfBadge } from './badge-picture.ts';
export { type BadgeTexts, badgeText } from './badge-texts.ts';
export { changesByChange } from './changes-by-change.ts';
export {
  type CipSeries,
  groupOf as groupOfClassification,
  type NaicsSector,
} from './classification-groups.ts';
export {
  type Classification,
  classifies,
  faultIn as faultInClassification,
  schemeNameOf,
} from './classification-rules.ts';
export { bestAmong, bestOf, type ComparedFigure } from './compare-rules.ts';
export {
  practicalShareOf,
  type StandardElement,
  standardElementsOf,
} from './completeness.ts';
export { applyChange, assertCoherent, type ContentChange } from './content-rules.ts';
export { type CoverageHole, coverageHoles, coverageOf } from './coverage.ts';
export { type ContentRow, isAchievementId, isWithin, rowsAt } from './description-rules.ts';
export type { DescriptionChoice } from './description-vocabulary.ts';
export { discardDraft } from './discard-draft.ts';
export {
  addOwnSkill,
  assertSkills,
  createAchievement,
  lockDraft,
  lockEditions,
  saveDraft,
} from './draft-achievement.ts';
export { drawBadge } from './draw-badge.ts';
export { editionBefore, listChanges } from './edition-changes.ts';
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
  moduleFields,
  type OutcomeField,
  outcomeFields,
  type PlainField,
  unitFields,
} from './edition-content.ts';
export type {
  EditionChange,
  MemberChange,
  RowList,
  SaidRow,
} from './edition-difference.ts';
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
export {
  hoursOf,
  type OutlineModule,
  type OutlineUnit,
  outlineBounds,
  outlineOf,
} from './edition-outline.ts';
export type { RowOf } from './edition-rows.ts';
export { type EditionRule, findEditionRule } from './edition-rule.ts';
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
  listAchievementIds,
  listAssessments,
  listAuthored,
  listDrafts,
  listEditions,
} from './find-achievements.ts';
export { followListings } from './follow-listings.ts';
export { moveListings, relistSkills } from './keep-listing.ts';
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
  markOfOffers,
  pageOffered,
  readMapPart,
  readOffered,
} from './open-data/read-open-data.ts';
export { decidePacks, getPackSettings, saveOwnPack } from './packs/change-packs.ts';
export { type Conformance, labelsOf } from './packs/conformance.ts';
export { findConformance, judgeEdition } from './packs/judge-edition.ts';
export {
  type ConditionSubject,
  choicesOf,
  conditionSubjects,
  isConditionSubject,
  type Measure,
  type Operator,
  type OwnPack,
  operators,
  operatorsOf,
  ownPackBounds,
  type PackCondition,
  unitOf,
} from './packs/own-pack.ts';
export type { PackMember } from './packs/pack.ts';
export { packPolicy } from './packs/pack-policy.ts';
export type { JudgedCheck, JudgedPack } from './packs/pack-rules.ts';
export {
  type PackName,
  type PackSettings,
  type PackUse,
  packNames,
  packUses,
  useOf,
} from './packs/pack-settings.ts';
export { isPackId, type PackCheckId, type PackId, packIds, packOf } from './packs/packs.ts';
export { pageAchievements } from './page-achievements.ts';
export {
  designPicture,
  dropPicture,
  uploadPicture,
} from './pictures/design-picture.ts';
export { drawPicture } from './pictures/draw-picture.ts';
export { badgeSvgOf, findPicture } from './pictures/find-picture.ts';
export type { PictureBody } from './pictures/stored-picture.ts';
export {
  isReady,
  type PublicationCheck,
  type PublicationCheckCode,
  printOfDraft,
} from './publication-rules.ts';
export {
  contentOf,
  publishAchievement,
  retireAchievement,
  startEdition,
} from './publish-achievement.ts';
export { type CatalogRefusals, catalogRefusal } from './refusals.ts';
export {
  approveDraft,
  askForChanges,
  askReview,
  endReview,
  takeBackReview,
} from './review/ask-review.ts';
export { describeReview, type ReviewDescription } from './review/describe-review.ts';
export {
  type CommentThread,
  commentPlaces,
  type DraftComment,
  longestComment,
} from './review/draft-comment.ts';
export {
  commentDraft,
  listDraftComments,
  readDraftComments,
  resolveComment,
} from './review/draft-comments.ts';
export { editionReview, type ReviewStage, reviewStages } from './review/draft-review.ts';
export { isReviewNeeded, setReviewNeeded } from './review/review-setting.ts';
export {
  type CatalogLetters,
  type CatalogNotices,
  tellReviewed,
  tellReviewers,
} from './review/tell-review.ts';
export {
  coverageOfRole,
  findShown,
  type PartCovered,
  type RolePart,
  type Shown,
} from './role-coverage.ts';
export { copyRun, wordingOf } from './runs/copy-run.ts';
export {
  asksForRun,
  describeRun,
  findLastCurrency,
  findOffering,
  findOfferings,
  findRun,
  getPublicRun,
  getRun,
  isOpenFor,
  listRuns,
  type OfferedRun,
  pageCalendar,
  pageOfferings,
  pageRunsOf,
  type RunNow,
} from './runs/find-runs.ts';
export { isByRun } from './runs/listed-run-rules.ts';
export {
  type CostKind,
  costKinds,
  longestOfOffer,
  mostOfOffer,
  type Offer,
  type OfferWording,
  type Track,
  tracks,
} from './runs/offer.ts';
export { leadsToAward, type TotalCost, totalCost } from './runs/offer-rules.ts';
export { cheapestWays, nextStart } from './runs/offering-rules.ts';
export { cancelRun, closeRun, openRun } from './runs/open-run.ts';
export { hoursNeeded, type Pace, paceAt, weeklyHours } from './runs/pace-rules.ts';
export { type Policies, type PolicyLevel, policies } from './runs/policies.ts';
export { mostRefundSteps, type Resolved } from './runs/policy-rules.ts';
export { roughRatesOn } from './runs/rough-rates.ts';
export {
  type Delivery,
  deliveries,
  longestOfRun,
  mostOfRun,
  type Run,
  type RunPace,
  type RunStanding,
  type RunWording,
  runPaces,
  runStandings,
  type Session,
} from './runs/run.ts';
export { runPolicy } from './runs/run-policy.ts';
export { lastDayToEnrol, weeklyDays } from './runs/run-rules.ts';
export { endOffer, saveOffer } from './runs/save-offer.ts';
export { getPolicies, savePolicies } from './runs/save-policies.ts';
export { addRun, type NamedRun, type OfRun, printOfRun, saveRun, saveTimetable } from './runs/save-run.ts';
export { changeSeats, type HeldChoice, holdChoice, holdRun } from './runs/seats.ts';
export {
  type CatalogueHit,
  type FoundCatalogue,
  type MatchPlace,
  providersOf,
  searchCatalogue,
} from './search-catalogue.ts';
export { achieveLevel } from './skill-results.ts';
export { findUnfinished, forgetUnfinished, keepUnfinished } from './unfinished/unfinished-forms.ts';
export * from './vocabulary.ts';
export { writtenSchema } from './written-fields.ts';
