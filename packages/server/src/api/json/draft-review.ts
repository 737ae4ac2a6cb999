import { z } from 'zod';
import { type DraftComment, type ReviewDescription, reviewStages } from '../../modules/catalog/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

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

export const draftCommentPageJson = pageOf(
  'DraftComments',
  named(
    'DraftComment',
    z.strictObject({
      commentId: id,
      answersCommentId: id.optional(),
      place: z.string(),
      author: z.string().optional(),
      text: z.string(),
      writtenAt: moment,
      resolvedAt: moment.optional(),
    }),
  ),
);

/** `author` is missing when they have no account any more. */
export function toDraftCommentJson(
  { id: commentId, answers, place, text, writtenAt, resolvedAt }: DraftComment,
  author: string | undefined,
) {
  return {
    ...{ commentId, place, text, writtenAt: momentOf(writtenAt) },
    ...(answers && { answersCommentId: answers }),
    ...(author !== undefined && { author }),
    ...(resolvedAt && { resolvedAt: momentOf(resolvedAt) }),
  };
}
