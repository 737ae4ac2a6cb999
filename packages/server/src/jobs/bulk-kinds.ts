import { importCatalogue } from '../modules/imports/index.ts';
import {
  awardList,
  giveAwards,
  ownIssuers,
  ownSuccessors,
  reinstateAwards,
  revokeAwards,
  sendClaims,
  signAwards,
  suspendAwards,
} from '../modules/issuing/index.ts';
import { importFramework } from '../modules/skills/index.ts';
import { checkCredentials } from '../modules/verification/index.ts';
import type { BulkKinds } from '../platform/bulk/bulk-run.ts';

/** The kinds of long work over many rows: one line a kind, each with functions of a module. */
export const bulkKinds: BulkKinds = {
  'sign-awards': signAwards,
  'give-awards': giveAwards,
  'revoke-awards': revokeAwards,
  'suspend-awards': suspendAwards,
  'reinstate-awards': reinstateAwards,
  'award-list': awardList,
  'send-claims': sendClaims,
  'import-framework': importFramework,
  'import-catalogue': importCatalogue,
  'check-credentials': checkCredentials((deps) => ({
    trust: ownIssuers(deps),
    successorOf: ownSuccessors(deps),
  })),
};
