import { z } from 'zod';
import { type ReviewDescription, reviewStages } from '../../modules/catalog/index.ts';
import { id, moment, momentOf, named } from './schemas.ts';

export const draftReviewJson = named(
  'DraftReview',
  z.strictObject({
    isNeeded: z.boolean(),
    stage: z.enum(reviewStages),
    openComments: z.int().min(0),
    caseId: id.optional(),
    askedAt: moment.optional(),
    decidedAt: moment.optional(),
    reason: z.string().optional(),
  }),
);

export function toDraftReviewJson({
  isNeeded,
  stage,
  openComments,
  review,
}: ReviewDescription): z.input<typeof draftReviewJson> {
  return {
    ...{ isNeeded, stage, openComments },
    ...(review &&
      stage !== 'none' && {
        caseId: review.caseId,
        askedAt: momentOf(review.askedAt),
        ...(review.decidedAt && { decidedAt: momentOf(review.decidedAt) }),
        ...(review.reason !== undefined && { reason: review.reason }),
      }),
  };
}
