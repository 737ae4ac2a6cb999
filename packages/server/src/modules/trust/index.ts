/**
 * What organisations say of each other: accreditation, approval, endorsement, equivalence and partnership. Signed by who
 * says it, confirmed by the other side where it needs to be, withdrawn with a date and never erased.
 */
export { confirmStatement, declineStatement, withdrawStatement } from './answer-statement.ts';
export { type Application, type Judgement, judgements, type Standard } from './application.ts';
export {
  type AskedApplication,
  accreditationCase,
  applyForAccreditation,
  findApplication,
  mostLinks,
  pageApplications,
  readApplication,
} from './apply.ts';
export { accreditationKind, decideApplication } from './decide-application.ts';
export {
  endAccreditation,
  getApplication,
  judgeApplication,
  keepAccreditation,
  reviewAccreditations,
  reviewCase,
} from './judge-application.ts';
export type { TrustLetters } from './letters.ts';
export { readSignedStatements } from './log-source.ts';
export { makeStatement, type Subject } from './make-statement.ts';
export { type Provider, placesOf } from './provider.ts';
export {
  getPublicStatement,
  getSignedStatement,
  getStatement,
  listPartnersOf,
  listPublicStatements,
  listStatements,
  type Spoken,
  standingAt,
} from './read-statements.ts';
export {
  getOutputSchema,
  getRecognition,
  isRecognized,
  recognitionAddress,
  signRecognitions,
} from './recognition.ts';
export type { TrustRefusals } from './refusals.ts';
export { signStatement, signStatements } from './sign-statement.ts';
export {
  addStandard,
  listStandards,
  mostPoints,
  mostRetired,
  mostStandards,
  retireStandard,
} from './standards.ts';
export {
  type PartnerRole,
  partnerRoles,
  type Statement,
  type StatementKind,
  type StatementState,
  statementAddress,
  statementKinds,
  statementStates,
} from './statement.ts';
export { longest as longestOfStatement, mayBeSaidBy } from './statement-rules.ts';
export type { StatementTexts } from './statement-text.ts';
export { type TrustNotices, tellAsked, tellDeclined, tellMade, tellWithdrawn } from './tell-statement.ts';
export { trustPolicy } from './trust-policy.ts';
export { changeProvider, checkDomain, checkDomains, getProvider } from './verify-domain.ts';
