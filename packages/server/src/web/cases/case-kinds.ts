import type { Case, CaseKinds, WithKinds } from '../../modules/cases/index.ts';
import {
  achievementPolicy,
  approveDraft,
  askForChanges,
  editionReview,
  endReview,
  tellReviewed,
} from '../../modules/catalog/index.ts';
import {
  assertModeratorApart,
  hiddenReview,
  hideReview,
  reportedReview,
  reviewPolicy,
  showReview,
} from '../../modules/community/index.ts';
import {
  amendAward,
  awardCredential,
  awardPolicy,
  dropAward,
  keepAward,
  lapsedAward,
  renewAward,
  tellDecided,
} from '../../modules/issuing/index.ts';

import {
  accreditationCase,
  accreditationKind,
  endAccreditation,
  keepAccreditation,
  reviewCase,
  trustPolicy,
} from '../../modules/trust/index.ts';

/** What an organisation has to decide: one entry a kind, each calls functions of a module. */
export const caseKinds = {
  /** Subject: the award; wish: the name that is to stand on it. */
  'wrong-name': {
    mayDecide: awardPolicy.award,
    dueDays: 14,
    carryOut: (deps, actor, found) =>
      amendAward(deps, actor, { ...wished(found), kind: 'misspelt', hidesFormer: false }),
  },
  /** The same, of somebody who has another name now; the former one is hidden. */
  'new-name': {
    mayDecide: awardPolicy.award,
    dueDays: 14,
    carryOut: (deps, actor, found) =>
      amendAward(deps, actor, { ...wished(found), kind: 'new-name', hidesFormer: true }),
  },
  /** Subject: the award, which is to count longer. */
  renewal: {
    mayDecide: awardPolicy.award,
    dueDays: 14,
    carryOut: (deps, actor, { organisationId, subjectId: awardId, reason = '' }) =>
      renewAward(deps, actor, { organisationId, awardId, reason }),
  },
  /** Subject: the edition. */
  'award-exception': {
    mayDecide: awardPolicy.award,
    dueDays: 14,
    carryOut: (deps, actor, { id, organisationId, askerId, subjectId, reason }) =>
      awardCredential(deps, actor, {
        ...{ organisationId, personId: askerId, editionId: subjectId },
        ...{ note: reason, requestKey: `req_${id}`, sourceReference: id },
      }),
  },
  /** Subject: an award whose rule is met no longer; Cairn opens it. Accepted, the award stays. */
  [lapsedAward.kind]: {
    mayDecide: awardPolicy.revoke,
    dueDays: lapsedAward.dueDays,
    carryOut: keepAward,
    whenDeclined: dropAward,
    tell: tellDecided,
  },
  /** Subject: an application. */
  [accreditationCase.kind]: accreditationKind,
  /** The same; Cairn opens it. Accepted, the accreditation stays. */
  [reviewCase.kind]: {
    mayDecide: trustPolicy.speak,
    dueDays: reviewCase.dueDays,
    carryOut: keepAccreditation,
    whenDeclined: endAccreditation,
  },
  /** Subject: the draft. Accepted, it may be published as it is. */
  [editionReview.kind]: {
    mayDecide: achievementPolicy.review,
    dueDays: editionReview.dueDays,
    carryOut: approveDraft,
    whenDeclined: askForChanges,
    whenWithdrawn: endReview,
    tell: tellReviewed,
    isFinal: true,
  },
  /** Subject: a review. Never decided by the organisation of which it speaks. */
  [reportedReview.kind]: {
    mayDecide: reviewPolicy.moderate,
    dueDays: reportedReview.dueDays,
    isAside: true,
    assertApart: assertModeratorApart,
    carryOut: hideReview,
  },
  /** The same, asked by the author of one that is hidden. */
  [hiddenReview.kind]: {
    mayDecide: reviewPolicy.moderate,
    dueDays: hiddenReview.dueDays,
    isAside: true,
    assertApart: assertModeratorApart,
    carryOut: showReview,
  },
} satisfies CaseKinds;

function wished({ organisationId, subjectId: awardId, wish: holderName, reason = '' }: Case) {
  return { organisationId, awardId, holderName, reason };
}

/** For the functions of cases, which bring no kind themselves. */
export function withKinds<Given>(deps: Given): Given & WithKinds {
  return { ...deps, kinds: caseKinds };
}

export type CaseKindName = keyof typeof caseKinds;

/** Whether nobody can ask for another decision. */
export function isFinal(found: Case): boolean {
  const kind: CaseKinds[string] = caseKinds[kindName(found)];
  return kind?.isFinal === true;
}

/** The kinds for which a holder or learner asks. */
export type AskedKindName = 'wrong-name' | 'new-name' | 'renewal' | 'award-exception';

/** Whether its subject is an award; else it is an edition. */
export function isAboutAward(found: Case): boolean {
  const kind = kindName(found);
  return ['wrong-name', 'new-name', 'renewal', lapsedAward.kind].includes(kind);
}

export function kindName({ kind }: Case): CaseKindName {
  if (isKindName(kind)) return kind;
  throw new Error(`No kind of case is called ${kind}.`);
}

function isKindName(name: string): name is CaseKindName {
  return Object.hasOwn(caseKinds, name);
}
