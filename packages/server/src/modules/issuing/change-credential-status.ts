import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Program, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { announceChange } from './announce-change.ts';
import { awardPolicy } from './award-policy.ts';
import { selectLists, updateStatuses } from './credential-status-store.ts';
import { issuingRefusal } from './refusals.ts';
import type { ListPurpose } from './status-store.ts';

/**
 * Revokes a credential that this program's organisation had signed with a status, suspends it or lifts that, or says
 * which of its messages holds now. A revocation is for good. Doing it again changes nothing.
 */
export async function changeCredentialStatus(
  deps: Pick<Deps, 'database' | 'now' | 'jobs'>,
  program: Program,
  change: { credentialId: string; purpose: ListPurpose; value: number },
): Promise<void> {
  assertMay(program, awardPolicy.useVcApi, program);
  const { organisationId } = program;
  const { credentialId, purpose, value } = change;
  if (purpose === 'revocation' && value === 0) throw issuingRefusal('invalid', 'issuing.revocation-is-final');
  await inTransaction(deps, async (deps) => {
    const owner = { organisationId, credentialId };
    const lists = await selectLists(deps.database, owner, purpose);
    if (lists.length === 0) throw issuingRefusal('not-found', 'issuing.credential-not-found');
    if (lists.some(({ entryBits }) => value >= 2 ** entryBits))
      throw issuingRefusal('invalid', 'issuing.status-value-out-of-range', '/status');
    await updateStatuses(deps.database, owner, { purpose, value, at: deps.now(), actor: program.apiTokenId });
    for (const { statusListId } of lists) await announceChange(deps, statusListId);
    await recordAudit(deps, program, {
      action: 'credential.status-changed',
      subjectType: 'credential',
      subjectId: credentialId.slice(0, 300),
      organisationId,
      detail: { statusPurpose: purpose, value },
    });
  });
}
