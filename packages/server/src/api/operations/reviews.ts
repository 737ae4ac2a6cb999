import { z } from 'zod';
import {
  answerReview,
  getReview,
  listTestimonials,
  pageOwnReviews,
  showTestimonial,
  summariseReviews,
  withdrawAnswer,
} from '../../modules/community/index.ts';
import {
  newReviewAnswerJson,
  reviewJson,
  reviewPageJson,
  reviewSummaryJson,
  testimonialsJson,
  toReviewJson,
  toReviewSummaryJson,
  toTestimonialJson,
} from '../json/review.ts';
import { id, paging } from '../json/schemas.ts';
import { noContent, operation } from '../operation.ts';
import { placeInList } from '../read-cursor.ts';

const one = z.strictObject({ reviewId: id });
const oneTestimonial = z.strictObject({ testimonialId: id });
const read = { tag: 'reviews', scope: 'achievements:read' } as const;
const write = { tag: 'reviews', scope: 'statements:write', isRepeatable: true, status: 204 } as const;
const everything = { overall: [], way: [], language: [], state: [], achievement: [], answered: [] };

export const reviewOperations = [
  operation({
    ...{ id: 'listReviews', method: 'get', path: '/reviews', ...read },
    query: z.strictObject({ ...paging, achievementId: id.optional() }),
    result: reviewPageJson,
    act: async (deps, program, { query: { limit, cursor, achievementId } }) => {
      const { rows, after } = await pageOwnReviews(deps, program, {
        organisationId: program.organisationId,
        achievementId,
        request: {
          ...{ words: [], facets: everything, size: limit },
          sort: { by: 'written', direction: 'descending' },
          place: placeInList(cursor, 'written'),
        },
      });
      const items = rows.map((review) => toReviewJson(review, deps.config.publicUrl));
      return { body: { items, ...(after && { next: after }) } };
    },
  }),
  operation({
    ...{ id: 'summariseReviews', method: 'get', path: '/reviews/summary', ...read },
    query: z.strictObject({ achievementId: id.optional() }),
    result: reviewSummaryJson,
    act: async (deps, { organisationId }, { query: { achievementId } }) => {
      const of = achievementId === undefined ? { organisationId } : { achievementId };
      return { body: toReviewSummaryJson(await summariseReviews(deps, of)) };
    },
  }),
  operation({
    ...{ id: 'getReview', method: 'get', path: '/reviews/{reviewId}', ...read },
    params: one,
    result: reviewJson,
    act: async (deps, program, { path }) => {
      const { organisationId } = program;
      const review = await getReview(deps, program, { ...path, organisationId });
      return { body: toReviewJson(review, deps.config.publicUrl) };
    },
  }),
  operation({
    ...{ id: 'answerReview', method: 'post', path: '/reviews/{reviewId}/answer', ...write },
    params: one,
    body: newReviewAnswerJson,
    result: noContent,
    act: async (deps, program, { path, body }) => {
      const { organisationId } = program;
      await answerReview(deps, program, { ...path, ...body, organisationId });
      return { body: undefined };
    },
  }),
  operation({
    ...{ id: 'withdrawReviewAnswer', method: 'delete', path: '/reviews/{reviewId}/answer', ...write },
    params: one,
    result: noContent,
    act: async (deps, program, { path }) => {
      await withdrawAnswer(deps, program, { ...path, organisationId: program.organisationId });
      return { body: undefined };
    },
  }),
  operation({
    ...{ id: 'listTestimonials', method: 'get', path: '/testimonials', ...read },
    query: z.strictObject(paging),
    result: testimonialsJson,
    act: async (deps, program, { query: { limit, cursor } }) => {
      const { organisationId } = program;
      const { rows, after } = await listTestimonials(deps, program, {
        organisationId,
        request: {
          ...{ words: [], facets: {}, size: limit },
          sort: { by: 'given', direction: 'descending' },
          place: placeInList(cursor, 'given'),
        },
      });
      return { body: { items: rows.map(toTestimonialJson), ...(after && { next: after }) } };
    },
  }),
  ...(['show', 'take-down'] as const).map((act) =>
    operation({
      ...write,
      ...{
        id: act === 'show' ? 'showTestimonial' : 'takeDownTestimonial',
        method: 'post' as const,
        path: `/testimonials/{testimonialId}/${act}` as const,
      },
      params: oneTestimonial,
      result: noContent,
      act: async (deps, program, { path }) => {
        const { organisationId } = program;
        const shown = act === 'show' ? 'yes' : 'no';
        await showTestimonial(deps, program, { ...path, organisationId, shown });
        return { body: undefined };
      },
    }),
  ),
];
