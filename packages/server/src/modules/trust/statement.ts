/** What an organisation can say of another, or of what the other offers. */
export const statementKinds = [
  'accreditation',
  'approval',
  'endorsement',
  'equivalence',
  'partnership',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/** What a partner does. */
export const partnerRoles = ['co-designs', 'assesses', 'endorses', 'hires', 'funds'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Of what something is said: of an organisation, of what it offers, or of one edition of that alone. */
export interface About {
  organisationId: string;
  achievementId?: string;
  editionId?: string;
  /** What it was called then. */
  title: string;
}

/** Who says what about what, from when to when. What it says never changes; what happens to it is dated. */
export interface Statement {
  /** `stm_…` */
  id: string;
  speakerId: string;
  kind: StatementKind;
  /** Of a partnership. */
  role?: PartnerRole;
  about: About;
  /** Of an equivalence: what it is worth as much as. */
  equivalentTo?: string;
  /** By what it was judged; empty where by nothing with a name. */
  standard: string;
  conditions: string;
  comment: string;
  validFrom: Date;
  validUntil?: Date;
  madeAt: Date;
  /** Since when it stands: at once, or when the other side confirmed it. Absent while it waits for that. */
  stoodAt?: Date;
  /** The other side said no. */
  declinedAt?: Date;
  withdrawn?: { at: Date; reason: string };
  /** Exactly as signed; absent until the job has run. */
  signed?: { content: string; keyId: string; at: Date };
}

/** How it is with a statement at a moment. */
export const statementStates = ['waiting', 'declined', 'future', 'standing', 'expired', 'withdrawn'] as const;
export type StatementState = (typeof statementStates)[number];

/** The path of its page, and what its signed document is called by. */
export function statementAddress({ id }: Pick<Statement, 'id'>): string {
  return `/statements/${id}`;
}
