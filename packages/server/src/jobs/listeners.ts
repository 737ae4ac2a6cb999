import { relistSkills, tellReviewers } from '../modules/catalog/index.ts';
import { forgetReviewer, tellAnswered, tellHidden, tellReviewed } from '../modules/community/index.ts';
import { decideByEnded, decideByFact } from '../modules/earning/index.ts';
import {
  awardByRule,
  noteMail,
  questionAward,
  settleRevoked,
  signPending,
  tellAllSigned,
  tellAmended,
  tellReinstated,
  tellRenewed,
  tellRevoked,
  tellSigned,
  tellSuspended,
  trustAward,
} from '../modules/issuing/index.ts';
import {
  completeByAward,
  completeByRule,
  leaveRuns,
  moveUp,
  reopenByRule,
  tellCancelled,
  tellMovedUp,
} from '../modules/learning/index.ts';
import { forgetPerson } from '../modules/notices/index.ts';
import {
  signRecognitions,
  signStatement,
  signStatements,
  tellAsked,
  tellDeclined,
  tellMade,
  tellWithdrawn,
} from '../modules/trust/index.ts';
import { forgetChecker } from '../modules/verification/index.ts';
import { forgetImported, forgetSharer, forgetShowcase, hideAll } from '../modules/wallet/index.ts';
import {
  passOnAllAwarded,
  passOnAllSigned,
  passOnAmended,
  passOnAnswer,
  passOnApplied,
  passOnAwarded,
  passOnChecked,
  passOnClosed,
  passOnDecision,
  passOnFramework,
  passOnImported,
  passOnLost,
  passOnMade,
  passOnMapping,
  passOnMappingEnd,
  passOnPolicies,
  passOnPublished,
  passOnReceived,
  passOnReinstated,
  passOnRenewed,
  passOnRetired,
  passOnReview,
  passOnReviewAsked,
  passOnReviewDecided,
  passOnReviewEnded,
  passOnRevoked,
  passOnRun,
  passOnRunCancelled,
  passOnSigned,
  passOnSuspended,
  passOnTestimonial,
  passOnTestimonialEnded,
  passOnWithdrawn,
} from '../modules/webhooks/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { FactName, FactPayloads } from '../platform/jobs.ts';

/** Does something about a fact; safe to repeat. */
type Hears<Fact extends FactName> = (deps: Deps, payload: FactPayloads[Fact]) => Promise<unknown>;

/** `all` hears of many at once what `each` would hear of them one by one. */
type Listener<Fact extends FactName> =
  | Hears<Fact>
  | { each: Hears<Fact>; all: (deps: Deps, payloads: readonly FactPayloads[Fact][]) => Promise<unknown> };

/** Who listens to what happened. Each listener is a job of its own: one that fails is repeated alone. */
export const listeners: { [Fact in FactName]: { [listener: string]: Listener<Fact> } } = {
  'account-closed': {
    'hide-awards': hideAll,
    'forget-notices': forgetPerson,
    'forget-grants': forgetSharer,
    'forget-showcase': forgetShowcase,
    'forget-imported': forgetImported,
    'forget-reviews': forgetReviewer,
    'forget-bulk-checks': forgetChecker,
    'free-seats': leaveRuns,
  },
  'accreditation-asked': { 'tell-programs': passOnApplied },
  'accreditation-decided': { 'tell-programs': passOnDecision, 'tell-other-programs': passOnAnswer },
  'achievement-published': { 'tell-programs': passOnPublished },
  'address-meant': { 'sign-pending': signPending, 'sign-statements': signStatements },
  'award-amended': { tell: tellAmended, 'tell-programs': passOnAmended },
  'award-given': { 'tell-programs': { each: passOnAwarded, all: passOnAllAwarded } },
  'award-kept': { complete: completeByAward },
  'award-reinstated': { tell: tellReinstated, 'tell-programs': passOnReinstated },
  'award-renewed': { tell: tellRenewed, 'tell-programs': passOnRenewed },
  'award-revoked': { settle: settleRevoked, tell: tellRevoked, 'tell-programs': passOnRevoked },
  'award-suspended': { tell: tellSuspended, 'tell-programs': passOnSuspended },
  'bulk-check-ended': { 'tell-programs': passOnChecked },
  'credential-signed': {
    tell: { each: tellSigned, all: tellAllSigned },
    'tell-programs': { each: passOnSigned, all: passOnAllSigned },
  },
  'fact-ended': { decide: decideByEnded },
  'fact-recorded': { decide: decideByFact },
  'import-finished': { 'tell-programs': passOnImported },
  'draft-review-asked': { tell: tellReviewers, 'tell-programs': passOnReviewAsked },
  'draft-review-decided': { 'tell-programs': passOnReviewDecided },
  'review-answered': { tell: tellAnswered },
  'review-ended': { tell: tellHidden, 'tell-programs': passOnReviewEnded },
  'review-published': { tell: tellReviewed, 'tell-programs': passOnReview },
  'mail-settled': { note: noteMail },
  'open-data-changed': { recognize: signRecognitions },
  'issuing-closed': { 'tell-programs': passOnClosed },
  'labels-changed': { relist: relistSkills },
  'policies-changed': { 'tell-programs': passOnPolicies },
  'rule-lapsed': { question: questionAward, reopen: reopenByRule },
  'rule-met': { award: awardByRule, complete: completeByRule, trust: trustAward },
  'run-cancelled': { tell: tellCancelled, 'tell-programs': passOnRunCancelled },
  'run-published': { 'tell-programs': passOnRun },
  'run-widened': { 'move-up': moveUp },
  'seat-given': { tell: tellMovedUp },
  'framework-published': { 'tell-programs': passOnFramework },
  'scale-mapping-published': { 'tell-programs': passOnMapping },
  'scale-mapping-withdrawn': { 'tell-programs': passOnMappingEnd },
  'standard-retired': { 'tell-programs': passOnRetired },
  'statement-asked': { tell: tellAsked },
  'statement-declined': { tell: tellDeclined },
  'statement-made': {
    sign: signStatement,
    tell: tellMade,
    'tell-programs': passOnMade,
    'tell-other-programs': passOnReceived,
  },
  'statement-withdrawn': {
    tell: tellWithdrawn,
    'tell-programs': passOnWithdrawn,
    'tell-other-programs': passOnLost,
  },
  'testimonial-given': { 'tell-programs': passOnTestimonial },
  'testimonial-withdrawn': { 'tell-programs': passOnTestimonialEnded },
};
