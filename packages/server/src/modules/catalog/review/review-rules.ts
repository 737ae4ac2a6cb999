import { catalogRefusal } from '../refusals.ts';
import { type DraftReview, stageOf } from './draft-review.ts';

/** Whoever wrote a draft is not the second person who reads it. */
export function assertReviewer(personId: string, editors: readonly { personId: string }[]): void {
  if (editors.some((editor) => editor.personId === personId))
    throw catalogRefusal('forbidden', 'catalog.own-draft');
}

/** A draft that somebody reads does not change under their eyes. */
export function assertNotInReview(review: DraftReview | undefined): void {
  if (review?.state === 'open') throw catalogRefusal('conflict', 'catalog.in-review');
}

/** What an organisation wants reviewed is published as it was approved, and not otherwise. */
export function assertReviewed(review: DraftReview | undefined, draft: { print: string; isNeeded: boolean }) {
  assertNotInReview(review);
  if (draft.isNeeded && stageOf(review, draft.print) !== 'approved')
    throw catalogRefusal('conflict', 'catalog.review-needed');
}
