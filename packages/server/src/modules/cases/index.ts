/**
 * What a person must decide for another: a queue with due dates, comments, a decision with its reason, withdrawal and
 * appeal. Knows no business: the door brings the kinds, with who decides and what follows.
 */
export { appeal, ask, askThrough, askWithin, openFor, settle, withdraw } from './ask.ts';
export {
  type Case,
  type CaseKind,
  type CaseKinds,
  type CaseState,
  type Comment,
  longestDecision,
  type Queue,
  queues,
  type WithKinds,
} from './case.ts';
export { claim, comment, decideByProgram, decideCase } from './decide.ts';
export type { CasesLetters, CasesNotices } from './notices.ts';
export type { CaseFacet, CaseSort } from './queue-store.ts';
export {
  countOpen,
  findCaseAbout,
  findOwnCaseAbout,
  getCase,
  getOwnCase,
  listOpenAside,
  listOwnCases,
  listQueue,
  type OpenedCase,
  type QueuedCase,
  readQueue,
} from './read-cases.ts';
export type { CasesRefusals } from './refusals.ts';
