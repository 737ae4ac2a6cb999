import { isDeepStrictEqual } from 'node:util';
import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { AuditRecord } from '../audit/index.ts';
import type { Award } from './award.ts';
import { factOf } from './award-facts.ts';
import { updateNewest } from './award-store.ts';
import { credentialAddress } from './credential.ts';
import { insertCredentials } from './credential-store.ts';
import { identityOf, type SigningIdentity } from './issuer.ts';
import { lockIssuer, selectIssuer } from './issuer-store.ts';
import { type Reserved, selectReserved } from './reserved-store.ts';

export interface Signed {
  award: Award;
  /** As the holder gets it. */
  content: Uint8Array;
  reserved: Reserved;
}

/** Holds the issuer until the transaction ends. Throws when it signs with another key by now: the job runs again. */
export async function lockSigningKey(
  deps: Pick<Deps, 'config'> & Within,
  organisationId: string,
  identity: SigningIdentity,
): Promise<void> {
  await lockIssuer(deps.database, organisationId);
  const issuer = await selectIssuer(deps.database, { organisationId });
  // Signed with a key or an identifier that was replaced meanwhile: the next try takes the new one.
  const now = issuer && identityOf(issuer, deps.config.publicUrl).verificationMethod;
  if (now !== identity.verificationMethod)
    throw new Error(`The key ${identity.keyId} was replaced while awards of ${organisationId} were signed.`);
}

/** What the trail says of a first credential. */
export function signedEntry(
  { award, reserved: { credentialId } }: Pick<Signed, 'award' | 'reserved'>,
  keyId: string,
): AuditRecord {
  return {
    action: 'award.signed',
    subjectType: 'award',
    subjectId: award.id,
    organisationId: award.organisationId,
    detail: { keyId, credentialId },
  };
}

/**
 * Keeps what was signed as the newest credentials of their awards, which the caller holds, and says so. Answers what it
 * kept: that for which other places were drawn meanwhile is left out, as it is nobody's any more.
 */
export async function keepSigned<
  Kept extends Signed & { sequence: number; replaces?: string; renews?: string },
>(
  deps: Pick<Deps, 'jobs'> & Within,
  signed: readonly Kept[],
  { identity, signedAt }: { identity: SigningIdentity; signedAt: Date },
): Promise<Kept[]> {
  if (signed.length === 0) return [];
  const reservedNow = await selectReserved(
    deps.database,
    signed.map(({ award }) => award.id),
  );
  const kept = signed.filter(({ award, reserved }) => isDeepStrictEqual(reservedNow.get(award.id), reserved));
  if (kept.length === 0) return [];
  await insertCredentials(
    deps.database,
    kept.map(({ award, content, reserved: { credentialId }, sequence, replaces, renews }) => ({
      ...{ id: credentialId, awardId: award.id, sequence, content, signedAt },
      ...(replaces === undefined ? {} : { replaces }),
      ...(renews === undefined ? {} : { renews }),
      address: credentialAddress(credentialId),
      format: 'vc+ld+json',
      keyId: identity.keyId,
    })),
  );
  await updateNewest(
    deps.database,
    kept.map(({ award, reserved }) => ({ awardId: award.id, credentialId: reserved.credentialId })),
  );
  await deps.jobs.announceEach(
    deps,
    'credential-signed',
    kept.map(({ award, reserved: { credentialId } }) => ({
      payload: { ...factOf(award, signedAt), credentialId },
      key: credentialId,
    })),
  );
  return kept;
}
