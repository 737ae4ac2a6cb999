import { z } from 'zod';
import { languages } from '../../modules/catalog/index.ts';
import {
  facets,
  longestOfVoice,
  type NamedTestimonial,
  type ReadReview,
  type ReviewSummary,
  reviewAddress,
  ways,
} from '../../modules/community/index.ts';
import { id, moment, momentOf, named, pageOf } from './schemas.ts';

const mark = z.int().min(1).max(5);
const count = z.int().min(0);

export const reviewAnswerJson = named(
  'ReviewAnswer',
  z.strictObject({ text: z.string(), language: z.string(), at: moment }),
);

export const reviewJson = named(
  'Review',
  z.strictObject({
    reviewId: id,
    achievementId: id,
    title: z.string(),
    way: z.enum(ways),
    overall: mark,
    content: mark.optional(),
    assessment: mark.optional(),
    support: mark.optional(),
    worth: mark.optional(),
    text: z.string(),
    language: z.string(),
    reviewer: z.string().optional(),
    writtenAt: moment,
    changedAt: moment.optional(),
    hiddenBecause: z.string().optional(),
    answer: reviewAnswerJson.optional(),
    url: z.url(),
  }),
);
export const reviewPageJson = pageOf('Reviews', reviewJson);

const facetSummary = named('FacetSummary', z.strictObject({ average: z.number(), count }));
export const reviewSummaryJson = named(
  'ReviewSummary',
  z.strictObject({
    count,
    completed: count,
    hidden: count,
    average: z.number().optional(),
    stars: z.array(count).length(5).optional(),
    content: facetSummary.optional(),
    assessment: facetSummary.optional(),
    support: facetSummary.optional(),
    worth: facetSummary.optional(),
  }),
);

export const newReviewAnswerJson = named(
  'NewReviewAnswer',
  z
    .strictObject({ text: z.string().min(1).max(longestOfVoice.answer), language: z.enum(languages) })
    .meta({ examples: [{ text: 'Thank you. The second exam room is open now.', language: 'en' }] }),
);

export const testimonialJson = named(
  'Testimonial',
  z.strictObject({
    testimonialId: id,
    achievementId: id,
    title: z.string(),
    text: z.string(),
    language: z.string(),
    name: z.string().optional(),
    consentedAt: moment,
    shownAt: moment.optional(),
  }),
);
export const testimonialsJson = pageOf('Testimonials', testimonialJson);

export function toReviewJson(review: ReadReview, publicUrl: string): z.input<typeof reviewJson> {
  const { id: reviewId, achievementId, title, way, marks, text, language, name, answer } = review;
  return {
    ...{ reviewId, achievementId, title, way, overall: marks.overall },
    ...Object.fromEntries(facets.flatMap((facet) => (marks[facet] ? [[facet, marks[facet]]] : []))),
    ...{ text, language },
    ...(name && { reviewer: name }),
    writtenAt: momentOf(review.writtenAt),
    ...(review.changedAt && { changedAt: momentOf(review.changedAt) }),
    ...(review.hidden && { hiddenBecause: review.hidden.because }),
    ...(answer && { answer: { text: answer.text, language: answer.language, at: momentOf(answer.at) } }),
    url: `${publicUrl}${reviewAddress(review)}`,
  };
}

export function toReviewSummaryJson(summary: ReviewSummary): z.input<typeof reviewSummaryJson> {
  const { facets: judged, stars, ...counted } = summary;
  return { ...counted, ...(stars && { stars: [...stars] }), ...judged };
}

export function toTestimonialJson(testimonial: NamedTestimonial): z.input<typeof testimonialJson> {
  const { id: testimonialId, achievementId, title, text, language, name, shownAt } = testimonial;
  return {
    ...{ testimonialId, achievementId, title, text, language },
    ...(name && { name }),
    consentedAt: momentOf(testimonial.consentedAt),
    ...(shownAt && { shownAt: momentOf(shownAt) }),
  };
}
