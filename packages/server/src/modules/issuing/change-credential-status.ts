import type { Deps } from '../../platform/deps.ts';
import { recordAudit } from '../access/index.ts';
import { announceChange } from './announce-change.ts';
import type { Program } from './issue-credential.ts';
import { issuingRefusal } from './issuing-rules.ts';
import { updateRegistered } from './registered-status-store.ts';
import type { ListPurpose } from './status-store.ts';

/**
 * Revokes a credential that this program's organisation had signed with a status, or suspends it or lifts that.
 * A revocation is for good. Doing it again changes nothing.
 */
export async function changeCredentialStatus(
  deps: Pick<Deps, 'database' | 'now' | 'jobs'>,
  program: Program,
  change: { credentialId: string; purpose: ListPurpose; isSet: boolean },
): Promise<void> {
  const { organisationId } = program;
  if (change.purpose === 'revocation' && !change.isSet)
    throw issuingRefusal('invalid', 'issuing.revocation-is-final');
  await deps.database.transaction().execute(async (transaction) => {
    const lists = await updateRegistered(transaction, { organisationId, ...change, at: deps.now() });
    if (lists.length === 0) throw issuingRefusal('not-found', 'issuing.credential-not-found');
    for (const statusListId of lists) await announceChange(deps, transaction, statusListId);
    await recordAudit(transaction, {
      actor: undefined,
      action: 'credential.status-changed',
      subjectType: 'credential',
      subjectId: change.credentialId.slice(0, 300),
      organisationId,
      detail: { token: program.name, statusPurpose: change.purpose, isSet: change.isSet },
    });
  });
}
