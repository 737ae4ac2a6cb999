/** By what an accreditor judges: a name and its points. */
export interface Standard {
  /** `std_…` */
  id: string;
  organisationId: string;
  name: string;
  points: string[];
  addedAt: Date;
  /** Since when nobody applies by it any more. */
  retiredAt?: Date;
}

export const judgements = ['met', 'partly', 'not-met'] as const;
export type Judgement = (typeof judgements)[number];

/** An organisation asks to be accredited, or for something that it offers. The case about it says how it was decided. */
export interface Application {
  /** `apl_…`, the subject of its case. */
  id: string;
  applicantId: string;
  accreditorId: string;
  achievementId?: string;
  title: string;
  /** As it was called, and what it asked, when it was applied for. */
  standard: string;
  points: string[];
  /** Where the evidence lies. */
  links: string[];
  askerId: string;
  askedAt: Date;
  /** One for each point; absent until somebody has judged. */
  checklist?: { judgement: Judgement; note: string }[];
  conditions: string;
  validUntil?: Date;
  /** What came of it. */
  statementId?: string;
}
