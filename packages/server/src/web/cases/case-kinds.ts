import type { Case, CaseKinds } from '../../modules/cases/index.ts';
import { awardCredential, awardPolicy, correctHolderName } from '../../modules/issuing/index.ts';

/** What people can ask an organisation to decide: one entry a kind, each calls one function of a module. */
export const caseKinds = {
  /** Subject: the award; wish: the name that is to stand on it. */
  'wrong-name': {
    mayDecide: awardPolicy.award,
    dueDays: 14,
    carryOut: (deps, actor, { organisationId, subjectId, wish = '', reason = '' }) =>
      correctHolderName(deps, actor, { organisationId, awardId: subjectId, holderName: wish, reason }),
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
} satisfies CaseKinds;

export type CaseKindName = keyof typeof caseKinds;

export function kindName({ kind }: Case): CaseKindName {
  if (kind === 'wrong-name' || kind === 'award-exception') return kind;
  throw new Error(`No kind of case is called ${kind}.`);
}
