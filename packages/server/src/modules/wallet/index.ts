/** What a person holds and shows: the awards of one person, and who may see them. Open to whoever has the address,
 * until the holder closes it; what they grant others to see until a day, with the list of who opened it; and badges of
 * other issuers that they brought, checked again and again. */
export {
  bringBackImported,
  forgetImported,
  removeImported,
  setImportedOpen,
} from './change-imported.ts';
export { countShared, fewestShared } from './count-shared.ts';
export {
  type EmbeddedBadge,
  elementSnippet,
  embeddedSize,
  embedPaths,
  pictureSnippet,
  signatureSize,
  signatureSnippet,
} from './embed-snippets.ts';
export {
  type CountedGrant,
  exportGrants,
  getGrant,
  type Ledger,
  listGrants,
  type OwnGrants,
  readGrantToken,
  readLedger,
} from './find-grants.ts';
export {
  exportImported,
  findProven,
  getImported,
  getShownImported,
  listImported,
} from './find-imported.ts';
export { forgetOpenings, forgetSharer } from './forget-grants.ts';
export {
  type Grant,
  type GrantState,
  grantPath,
  longestOfGrant,
  mostOpeningsADay,
  mostOpeningsShown,
  mostPastGrants,
  type Opening,
  usualGrantDays,
} from './grant.ts';
export { dayAfter, grantStateAt, lastDayOf, latestLastDay } from './grant-rules.ts';
export {
  assertShowable,
  getHeld,
  getShown,
  type HeldAward,
  hideAll,
  listHeld,
  type PublicAddress,
  type ShownAward,
  setOpen,
} from './held-awards.ts';
export { type Brought, type ImportOutcome, importBadges } from './import-badges.ts';
export {
  type ImportedBadge,
  type ImportSource,
  importBounds,
  keptAfterRemoval,
  type WholeBadge,
} from './imported.ts';
export { countsAt, verdictAt } from './imported-rules.ts';
export type { WalletLetters } from './letters.ts';
export { changeGrant, endGrant, makeGrant } from './make-grant.ts';
export { getShared, nameOpening, type Reader, recordOpening, type Shared } from './open-grant.ts';
export { europassXml } from './proven/europass.ts';
export { gatherProven, readSigned } from './proven/gather-proven.ts';
export { jsonResume } from './proven/json-resume.ts';
export { lerRs } from './proven/ler-rs.ts';
export { mostProvenBadges, type Proven, type ProvenBadge, type ProvenSkill } from './proven/proven.ts';
export { lastShown, yearsSince } from './proven/proven-rules.ts';
export {
  type Judged,
  judgeWanted,
  linesOf,
  type ShownSkill,
  type Wanted,
  type WantedState,
} from './proven/role-check.ts';
export { checkImported, checkNow, type WalletNotices } from './recheck-imported.ts';
export type { WalletRefusals } from './refusals.ts';
export {
  longestOfShowcase,
  type Showcase,
  type ShowcaseWish,
  showcasePath,
} from './showcase.ts';
export {
  changeShowcase,
  exportShowcase,
  findOwnShowcase,
  forgetShowcase,
  getShowcase,
  listShowable,
  type ShowcaseBadge,
  type Shown as ShownShowcase,
} from './showcases.ts';
