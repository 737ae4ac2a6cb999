import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../platform/deps.ts';
import { cairn, recordAudit } from '../audit/index.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { lockWaitingAward, updateNewest } from './award-store.ts';
import { credentialAddress } from './credential.ts';
import { type Reserved, selectReserved } from './credential-status-store.ts';
import { insertCredential } from './credential-store.ts';
import { identityOf, type SigningIdentity } from './issuer.ts';
import { lockIssuer, selectIssuer } from './issuer-store.ts';

export interface Signed {
  /** As the holder gets it. */
  content: Uint8Array;
  reserved: Reserved;
  identity: SigningIdentity;
}

/**
 * Keeps a signed credential, tells the holder and writes it down, once: an award that has one, has ended or was given
 * another place meanwhile is left alone. Throws when the issuer signs with another key by now.
 */
export async function storeCredential(
  deps: Pick<Deps, 'config' | 'database' | 'jobs' | 'now'>,
  award: Award,
  { content, reserved, identity }: Signed,
): Promise<void> {
  const signedAt = deps.now();
  await deps.database.transaction().execute(async (transaction) => {
    await lockIssuer(transaction, award.organisationId);
    const issuer = await selectIssuer(transaction, award);
    // Signed with a key or an identifier that was replaced meanwhile: the job runs again and takes the new one.
    const now = issuer && identityOf(issuer, deps.config.publicUrl).verificationMethod;
    if (now !== identity.verificationMethod)
      throw new Error(`The key ${identity.keyId} was replaced while award ${award.id} was signed.`);
    if (!(await lockWaitingAward(transaction, award.id))) return;
    // Another place was drawn meanwhile: this one is nobody's any more.
    if (!isDeepStrictEqual(await selectReserved(transaction, award.id), reserved)) return;
    const { credentialId } = reserved;
    await insertCredential(transaction, {
      id: credentialId,
      awardId: award.id,
      sequence: 1,
      address: credentialAddress(credentialId),
      format: 'vc+ld+json',
      content,
      keyId: identity.keyId,
      signedAt,
    });
    await updateNewest(transaction, { awardId: award.id, credentialId });
    await recordAudit({ database: transaction }, cairn, {
      action: 'award.signed',
      subjectType: 'award',
      subjectId: award.id,
      organisationId: award.organisationId,
      detail: { keyId: identity.keyId, credentialId },
    });
    const signed = { ...factOf(award, signedAt), credentialId };
    await deps.jobs.announce(transaction, 'credential-signed', signed, { key: credentialId });
  });
}
