/** Derived: an award that ended is `revoked`, one without a credential is `pending-signature`. */
export type AwardStatus = 'pending-signature' | 'issued' | 'suspended' | 'revoked';

/** What the award rests on: a decision by the edition's rule, or the registrar's word (and what it answered, if anything). */
export interface AwardSource {
  kind: 'rule' | 'manual';
  /** Id of the attempt, or of the claim by which it was taken. It makes one award, ever. */
  reference?: string;
}

/** Somebody earned an edition. What it says to the world are its credentials. */
export interface Award {
  /** `awd_…`; unguessable, as it is part of a public address (security.md row 29). */
  id: string;
  organisationId: string;
  personId: string;
  /** As it was when the award was made. */
  holderName: string;
  achievementId: string;
  editionId: string;
  title: string;
  source: AwardSource;
  scorePercent?: number;
  /** What the registrar wrote about how it was earned; for the audit, not in the credential. */
  note?: string;
  status: AwardStatus;
  /** The day that the badge names: when it was earned. */
  awardedAt: Date;
  expiresAt?: Date;
  /** When it was decided here; later than `awardedAt` for what was earned before. */
  decidedAt: Date;
  /** Absent while it stands. */
  endedAt?: Date;
  endReason?: string;
  /** Present while it stands and is suspended. */
  suspended?: { at: Date; reason: string };
  /** The newest credential; absent while it waits for its signature. */
  credential?: { id: string; address: string };
  /** When the newest credential was signed. */
  issuedAt?: Date;
  /** Since when its rule is met no longer and somebody is to decide whether it stays; it counts meanwhile. */
  questionedAt?: Date;
}

/** What a list of awards can be narrowed to; `expired` is `issued` with its time over. */
export const awardFilterStatuses = [
  'pending-signature',
  'issued',
  'suspended',
  'expired',
  'revoked',
] as const;

export type AwardFilterStatus = (typeof awardFilterStatuses)[number];
