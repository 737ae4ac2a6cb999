/** An award, as what happened to it is announced. */
interface OfAward {
  organisationId: string;
  awardId: string;
  achievementId: string;
  editionId: string;
  /** ISO 8601. */
  at: string;
}

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    'award-given': OfAward;
    'credential-signed': OfAward & { credentialId: string };
    'award-revoked': OfAward;
    'award-suspended': OfAward & { reason: string };
    'award-reinstated': OfAward & { reason: string };
    /** It was signed anew; `formerId` is the credential that was replaced. */
    'award-amended': OfAward & { credentialId: string; formerId: string; kind: string };
    /** It goes on; `formerId` is the credential before. */
    'award-renewed': OfAward & { credentialId: string; formerId: string };
    /** Its issuing ended for good. */
    'issuing-closed': { organisationId: string; at: string };
    /** Its rule is met no longer, and somebody decided that it stays. */
    'award-kept': OfAward & { personId: string; awardedAt: string };
  }
}

/** What the facts of an award say of it. */
export function factOf(
  award: { id: string; organisationId: string; achievementId: string; editionId: string },
  at: Date,
): OfAward {
  return {
    organisationId: award.organisationId,
    awardId: award.id,
    achievementId: award.achievementId,
    editionId: award.editionId,
    at: at.toISOString(),
  };
}
