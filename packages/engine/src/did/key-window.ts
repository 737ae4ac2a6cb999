import { clockSkew } from '../clock-skew.ts';
import type { ResolvedMethod } from './resolved-method.ts';

/** Stands for the date of a withdrawal that cannot be read: such a key counts as withdrawn. */
export const unreadableDate = 'a date that cannot be read';

/** Of several ends the first, so that one that cannot be read is not lost behind another. */
export function earliestOf(dates: readonly (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).sort((a, b) => timeOf(a) - timeOf(b))[0];
}

function timeOf(date: string): number {
  const time = Date.parse(date);
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}

export type KeyWindowVerdict = 'good' | 'key.not-in-use-yet' | 'key.expired' | 'key.revoked';

/**
 * Whether a signature falls into the time in which its key counts. An expired key was retired in order: what it signed
 * before stays good. A revoked key is in wrong hands, and `created` is only the signer's word, so nothing that it
 * signed counts, unless the caller knows by itself (`knownSince`) that the credential existed before the revocation.
 */
export function judgeKeyWindow(
  method: Pick<ResolvedMethod, 'starts' | 'expires' | 'revoked'>,
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
    const signedAt = signature.created === undefined ? now : Date.parse(signature.created);
    if (!(signedAt < Date.parse(method.expires))) return 'key.expired';
  }
  // A credential may state an earlier beginning than its signing: only a key that nobody uses yet is refused.
  if (method.starts !== undefined && !(Date.parse(method.starts) <= now + clockSkew))
    return 'key.not-in-use-yet';
  return 'good';
}
