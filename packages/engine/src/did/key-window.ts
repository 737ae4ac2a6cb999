import type { ResolvedMethod } from './resolved-method.ts';

export type KeyWindowVerdict = 'good' | 'key.expired' | 'key.revoked';

/**
 * Whether a signature falls into the time in which its key counts. An expired key was retired in order: what it signed
 * before stays good. A revoked key is in wrong hands, and `created` is only the signer's word, so nothing that it
 * signed counts, unless the caller knows by itself (`knownSince`) that the credential existed before the revocation.
 */
export function judgeKeyWindow(
  method: Pick<ResolvedMethod, 'expires' | 'revoked'>,
  signature: { created?: string; now: Date; knownSince?: Date },
): KeyWindowVerdict {
  const now = signature.now.getTime();
  if (method.revoked !== undefined) {
    const revoked = Date.parse(method.revoked);
    const isRevoked = Number.isNaN(revoked) || revoked <= now;
    const wasKnown = signature.knownSince !== undefined && signature.knownSince.getTime() < revoked;
    if (isRevoked && !wasKnown) return 'key.revoked';
  }
  if (method.expires !== undefined) {
    const expires = Date.parse(method.expires);
    const signedAt = signature.created === undefined ? now : Date.parse(signature.created);
    if (!(signedAt < expires)) return 'key.expired';
  }
  return 'good';
}
