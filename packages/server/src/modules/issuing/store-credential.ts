import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import type { Award } from './award.ts';
import { lockWaitingAward } from './award-store.ts';
import { keepSigned, lockSigningKey, type Signed } from './keep-signed.ts';

/**
 * Keeps a signed credential, tells the holder and writes it down, once: an award that has one, has ended or was given
 * another place meanwhile is left alone. Throws when the issuer signs with another key by now.
 */
export async function storeCredential(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  award: Award,
  signed: Signed,
): Promise<void> {
  const signedAt = deps.now();
  await inTransaction(deps, async (deps) => {
    await lockSigningKey(deps, award, signed);
    if (!(await lockWaitingAward(deps.database, award.id))) return;
    if (!(await keepSigned(deps, award, { ...signed, sequence: 1, signedAt }))) return;
    await recordAudit(deps, cairn, {
      action: 'award.signed',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { keyId: signed.identity.keyId, credentialId: signed.reserved.credentialId },
    });
  });
}
