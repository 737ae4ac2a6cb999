import type { Deps } from '../../../platform/deps.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import type { AssessmentSummary } from '../assessment-summary.ts';
import { printOfDraft } from '../publication-rules.ts';
import { countOpenComments } from './comment-store.ts';
import { type DraftReview, type ReviewStage, stageOf } from './draft-review.ts';
import { selectEditors, selectIsReviewNeeded, selectLastReview } from './review-store.ts';

/** How far a draft is with its review. */
export interface ReviewDescription {
  /** Whether the organisation publishes only what was approved. */
  isNeeded: boolean;
  stage: ReviewStage;
  /** The last one. */
  review?: DraftReview;
  /** Who wrote the draft, the last one first: none of them reviews it. */
  editors: { personId: string; editedAt: Date }[];
  /** Of the comments, those that nobody has resolved. */
  openComments: number;
}

export async function describeReview(
  deps: Pick<Deps, 'database'>,
  draft: AchievementEdition,
  assessments: readonly AssessmentSummary[],
): Promise<ReviewDescription> {
  const { database } = deps;
  const [isNeeded, review, editors, openComments] = await Promise.all([
    selectIsReviewNeeded(database, draft.organisationId),
    selectLastReview(database, draft.editionId),
    selectEditors(database, draft.editionId),
    countOpenComments(database, draft.editionId),
  ]);
  return {
    isNeeded,
    stage: stageOf(review, printOfDraft(draft, assessments)),
    ...(review && { review }),
    editors,
    openComments,
  };
}
