import { awardPolicy } from '../../modules/issuing/index.ts';
import type { Policy } from '../../modules/organisations/index.ts';
import type { BulkRun } from '../../platform/bulk/bulk-run.ts';
import type { Words } from '../words/index.ts';

type Kind = keyof Words['runs']['kinds'];

/** Who sees the runs of a kind, and who may have them begin, end and go on. */
const policies: { [kind in Kind]: { see: Policy; act: Policy } } = {
  'sign-awards': { see: awardPolicy.see, act: awardPolicy.award },
};

export const runKinds = Object.keys(policies) as [Kind, ...Kind[]];

export function runPolicy(kind: Kind): { see: Policy; act: Policy } {
  return policies[kind];
}

/** Undefined for kinds that have no page. */
export function kindOf({ kind }: Pick<BulkRun, 'kind'>): Kind | undefined {
  return runKinds.find((known) => known === kind);
}
