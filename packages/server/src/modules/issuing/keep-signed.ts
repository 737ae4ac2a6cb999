import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { updateNewest } from './award-store.ts';
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

/** Holds the issuer until the transaction ends. Throws when it signs with another key by now: the job runs again. */
export async function lockSigningKey(
  deps: Pick<Deps, 'config'> & Within,
  award: Award,
  { identity }: Pick<Signed, 'identity'>,
): Promise<void> {
  await lockIssuer(deps.database, award.organisationId);
  const issuer = await selectIssuer(deps.database, award);
  // Signed with a key or an identifier that was replaced meanwhile: the next try takes the new one.
  const now = issuer && identityOf(issuer, deps.config.publicUrl).verificationMethod;
  if (now !== identity.verificationMethod)
    throw new Error(`The key ${identity.keyId} was replaced while award ${award.id} was signed.`);
}

/**
 * Keeps what was signed as the newest credential of its award, which the caller holds, and says so. False, and nothing
 * kept, when another place was drawn for it meanwhile: this one is nobody's any more.
 */
export async function keepSigned(
  deps: Pick<Deps, 'jobs'> & Within,
  award: Award,
  signed: Signed & { sequence: number; replaces?: string; signedAt: Date },
): Promise<boolean> {
  const { content, reserved, identity, sequence, replaces, signedAt } = signed;
  const { database: transaction } = deps;
  if (!isDeepStrictEqual(await selectReserved(transaction, award.id), reserved)) return false;
  const { credentialId } = reserved;
  await insertCredential(transaction, {
    id: credentialId,
    awardId: award.id,
    sequence,
    ...(replaces === undefined ? {} : { replaces }),
    address: credentialAddress(credentialId),
    format: 'vc+ld+json',
    content,
    keyId: identity.keyId,
    signedAt,
  });
  await updateNewest(transaction, { awardId: award.id, credentialId });
  const told = { ...factOf(award, signedAt), credentialId };
  await deps.jobs.announce(transaction, 'credential-signed', told, { key: credentialId });
  return true;
}
