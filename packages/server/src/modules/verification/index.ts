/**
 * Checking whatever someone presents: the engine's report, with this instance's ports. Of one nothing is kept; of many at
 * a time a report row by row, for whoever asked, for some weeks.
 */
export { checkCapsule } from './check-capsule.ts';
export {
  type Checking,
  checkCredential,
  checkDocument,
  checkOwn,
  findLostTerms,
} from './check-credential.ts';
export {
  bulkCheckBounds,
  bulkCheckKeptDays,
  bulkCheckKind,
  type CheckedRow,
  type RowVerdict,
  rowVerdicts,
  type VerdictCounts,
} from './many/bulk-check.ts';
export { optionsOf as bulkCheckOptions } from './many/check-options.ts';
export { checkCredentials } from './many/check-rows.ts';
export { forgetBulkChecks, forgetChecker } from './many/forget-bulk-checks.ts';
export type { CheckedFacet, CheckedSort } from './many/presented-list-store.ts';
export {
  countFound,
  exportBulkChecks,
  listBulkChecks,
  listCheckedRows,
  pageCheckedRows,
  readCheckedRows,
} from './many/read-bulk-check.ts';
export { readPresented, readTexts } from './many/read-presented.ts';
export {
  type Checker,
  eraseBulkCheck,
  getBulkCheck,
  startBulkCheck,
} from './many/start-bulk-check.ts';
export { getVerdictFile, readVerdictRows, verdictAddress } from './many/verdict-file.ts';
export type { VerificationRefusals } from './refusals.ts';
export { largestPresented } from './verification-rules.ts';
