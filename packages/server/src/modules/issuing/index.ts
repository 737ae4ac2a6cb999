/**
 * Who earned what, signed: awards and the credentials that prove them, issuers and their keys, and the status lists
 * that say what was taken back. An award stands once per person and edition; a credential never changes.
 */
export { type Amendment, amendAward } from './amend-award.ts';
export {
  type Award,
  type AwardFilterStatus,
  type AwardSource,
  type AwardStatus,
  awardFilterStatuses,
} from './award.ts';
export { awardByRule, awardCredential, type ManualAward } from './award-credential.ts';
export { awardAddressLimit, claimAgainLimit } from './award-limits.ts';
export type { AwardFacet, AwardSort } from './award-list-store.ts';
export {
  type IssuingNotices,
  tellAllSigned,
  tellAmended,
  tellExpiring,
  tellReinstated,
  tellRenewed,
  tellRevoked,
  tellSigned,
  tellSuspended,
} from './award-notices.ts';
export {
  bakeAwardPng,
  bakeAwardSvg,
  drawAward,
  drawSmallPng,
  previewPng,
  smallPictureSize,
} from './award-pictures.ts';
export { awardPolicy } from './award-policy.ts';
export { changeCredentialStatus } from './change-credential-status.ts';
export { changeSelected, reinstateAwards, revokeAwards, suspendAwards } from './change-selected.ts';
export type { ClaimFacet, ClaimSort } from './claim-list-store.ts';
export { correctClaimAddress, remindClaims, sendClaimAgain } from './claim-mails.ts';
export { getReach, listOwnClaims, noteMail, takeMailReport } from './claim-reach.ts';
export type { Reach } from './claim-reach-store.ts';
export { type Claim, claimStages } from './claim-store.ts';
export {
  type ClaimState,
  findWaiting,
  getOpenClaim,
  listClaims,
  listGiven,
  listWaiting,
  noteOpened,
  readClaim,
  readGiven,
  readWaiting,
  takeClaim,
  withdrawClaim,
} from './claims.ts';
export {
  type BeforeClosing,
  closeIssuing,
  findClosing,
  listStatusLists,
  lookBeforeClosing,
} from './closing/close-issuing.ts';
export type { Closing } from './closing/closing-store.ts';
export type { Credential } from './credential.ts';
export { issuerProfile } from './credential-model.ts';
export { dropAward, keepAward, tellDecided } from './decide-lapsed.ts';
export { defineEdition, describeIssuer } from './define-edition.ts';
export { deriveCredential } from './derive-credential.ts';
export {
  type AwardNews,
  countIssued,
  countPending,
  countUnsigned,
  findAward,
  findAwardOfEdition,
  findCredential,
  findNewestCredential,
  getAward,
  getAwardNews,
  getGivenCredential,
  getIssuedAward,
  getIssuedCredential,
  hasSigned,
  listAwards,
  listAwardsOfPerson,
  listCredentials,
  listOwnAwards,
  pageAwards,
  readAwards,
} from './find-awards.ts';
export { type Given, giveAward } from './give-award.ts';
export { getGivingRun, giveAwards, giveMany, pageGivingRows } from './give-many.ts';
export { type AwardWish, giveWish, rowKey } from './give-wish.ts';
export { type CredentialOrder, issueCredential, type StatusOrder } from './issue-credential.ts';
export {
  findCurrentKey,
  type Issuer,
  type IssuerAlgorithm,
  type IssuerKey,
  type IssuerMethod,
  identityOf,
  issuerAlgorithms,
} from './issuer.ts';
export { addIssuerKey, rotateIssuerKey } from './issuer-keys.ts';
export {
  buildIssuerDidDocument,
  chooseIssuerMethod,
  findIssuer,
  findIssuerDid,
  findIssuerDidFor,
  getIssuer,
  prepareIssuer,
} from './issuers.ts';
export { isExpired, statusAt } from './issuing-rules.ts';
export type { IssuingLetters } from './letters.ts';
export { awardList } from './list/award-list.ts';
export { type ListTarget, listTargets, type TakenColumns } from './list/list-columns.ts';
export { type ListOptions, type ListRow, listRow } from './list/list-row-rules.ts';
export {
  type AwardList,
  awardListKind,
  findAwardListFile,
  getAwardList,
  startAwardList,
  steerAwardList,
  takeColumns,
} from './list/start-award-list.ts';
export { readKeys, readSigned, readStatusChanges } from './log-source.ts';
export { offerSuspension } from './offer-suspension.ts';
export { ownIssuers } from './own-issuers.ts';
export { aboutLapse, lapsedAward, questionAward, settleRevoked, trustAward } from './question-award.ts';
export { type IssuingRefusals, issuingRefusal } from './refusals.ts';
export { assertMayAsk, proposeRenewal, renewAward } from './renew-award.ts';
export { revokeAward } from './revoke-award.ts';
export { sampleCredential } from './sample-credential.ts';
export { lookAtSelected, type SelectedAct, type SelectedAwards, selectedActs } from './selected-awards.ts';
export { countToSendAgain, sendAllAgain, sendClaims } from './send-claims.ts';
export { signAward } from './sign-award.ts';
export {
  endEndorsement,
  endorsedIssuer,
  maySign,
  signEndorsement,
  signOtherForm,
} from './sign-endorsement.ts';
export { signPending } from './sign-pending.ts';
export { signCorrection } from './sign-successor.ts';
export { signAwards, signWaiting } from './sign-waiting.ts';
export { getStatusList, publishStatusList, statusListSeconds, statusListUrl } from './status-lists.ts';
export type { ListPurpose } from './status-store.ts';
export {
  type AmendmentKind,
  amendmentKinds,
  type Succession,
  type SuccessionKind,
} from './succession.ts';
export { findSuccession, listSuccessions, ownSuccessors, type Succeeded } from './successors.ts';
export { canBeSuspended, reinstateAward, suspendAward } from './suspend-award.ts';
export { type WayToSign, waysToSign } from './ways-to-sign.ts';
