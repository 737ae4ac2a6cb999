/** The kind of case in which a draft is reviewed. */
export const editionReview = { kind: 'edition-review', dueDays: 7 } as const;

export const reviewStates = ['open', 'approved', 'changes-asked', 'withdrawn'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** One look of a second person at a draft, as it was when somebody asked for it. */
export interface DraftReview {
  /** `cas_…` */
  caseId: string;
  editionId: string;
  /** Of the draft that was to be looked at. */
  print: string;
  state: ReviewState;
  askedBy: string;
  askedAt: Date;
  decidedBy?: string;
  decidedAt?: Date;
  /** Why it was decided so, as the reviewer wrote it. */
  reason?: string;
}

/**
 * How far a draft is with its review. An approval is of what was read: a draft that was changed since is no longer
 * approved.
 */
export const reviewStages = ['none', 'in-review', 'changes-asked', 'approved', 'changed-since'] as const;
export type ReviewStage = (typeof reviewStages)[number];

export function stageOf(review: DraftReview | undefined, print: string): ReviewStage {
  if (!review || review.state === 'withdrawn') return 'none';
  if (review.state === 'open') return 'in-review';
  if (review.state === 'changes-asked') return 'changes-asked';
  return review.print === print ? 'approved' : 'changed-since';
}
