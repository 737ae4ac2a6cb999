export type AwardStatus = 'pending-signature' | 'issued' | 'revoked';

/** Somebody earned an achievement. What it says to the world is its signed credential. */
export interface Award {
  /** `awd_…`; unguessable, as it is part of the public address (security.md row 29). */
  id: string;
  organisationId: string;
  personId: string;
  /** As it was when the award was made. */
  holderName: string;
  achievementId: string;
  achievementVersionId: string;
  title: string;
  source: 'assessment' | 'manual';
  attemptId?: string;
  scorePercent?: number;
  /** What the registrar wrote about how it was earned; for the audit, not in the credential. */
  note?: string;
  status: AwardStatus;
  awardedAt: Date;
  expiresAt?: Date;
  issuedAt?: Date;
  revokedAt?: Date;
  revocationReason?: string;
  /** Place in a status list; absent until the award is signed. */
  place?: { statusListId: string; index: number };
}

/** What a list of awards can be narrowed to; `expired` is `issued` with its time over. */
export type AwardFilterStatus = AwardStatus | 'expired';
