import { decideByEnded, decideByFact } from '../modules/earning/index.ts';
import {
  awardByRule,
  questionAward,
  settleRevoked,
  signPending,
  tellReinstated,
  tellRevoked,
  tellSigned,
  tellSuspended,
  trustAward,
} from '../modules/issuing/index.ts';
import { completeByAward, completeByRule, reopenByRule } from '../modules/learning/index.ts';
import { forgetPerson } from '../modules/notices/index.ts';
import {
  signStatement,
  signStatements,
  tellAsked,
  tellDeclined,
  tellMade,
  tellWithdrawn,
} from '../modules/trust/index.ts';
import { hideAll } from '../modules/wallet/index.ts';
import {
  passOnAwarded,
  passOnFramework,
  passOnLost,
  passOnMade,
  passOnMapping,
  passOnMappingEnd,
  passOnPublished,
  passOnReceived,
  passOnReinstated,
  passOnRevoked,
  passOnSigned,
  passOnSuspended,
  passOnWithdrawn,
} from '../modules/webhooks/index.ts';
import type { Deps } from '../platform/deps.ts';
import type { FactName, FactPayloads } from '../platform/jobs.ts';

/** Does something about a fact; safe to repeat. */
type Listener<Fact extends FactName> = (deps: Deps, payload: FactPayloads[Fact]) => Promise<unknown>;

/** Who listens to what happened. Each listener is a job of its own: one that fails is repeated alone. */
export const listeners: { [Fact in FactName]: { [listener: string]: Listener<Fact> } } = {
  'account-closed': { 'hide-awards': hideAll, 'forget-notices': forgetPerson },
  'achievement-published': { 'tell-programs': passOnPublished },
  'address-meant': { 'sign-pending': signPending, 'sign-statements': signStatements },
  'award-given': { 'tell-programs': passOnAwarded },
  'award-kept': { complete: completeByAward },
  'award-reinstated': { tell: tellReinstated, 'tell-programs': passOnReinstated },
  'award-revoked': { settle: settleRevoked, tell: tellRevoked, 'tell-programs': passOnRevoked },
  'award-suspended': { tell: tellSuspended, 'tell-programs': passOnSuspended },
  'credential-signed': { tell: tellSigned, 'tell-programs': passOnSigned },
  'fact-ended': { decide: decideByEnded },
  'fact-recorded': { decide: decideByFact },
  'framework-published': { 'tell-programs': passOnFramework },
  'rule-lapsed': { question: questionAward, reopen: reopenByRule },
  'rule-met': { award: awardByRule, complete: completeByRule, trust: trustAward },
  'scale-mapping-published': { 'tell-programs': passOnMapping },
  'scale-mapping-withdrawn': { 'tell-programs': passOnMappingEnd },
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
};
