import type { Review, Testimonial } from './review.ts';

/** What programs and listeners are told of a review. */
interface OfReview {
  reviewId: string;
  organisationId: string;
  achievementId: string;
  /** ISO 8601. */
  at: string;
}

interface OfTestimonial {
  testimonialId: string;
  organisationId: string;
  achievementId: string;
  /** ISO 8601. */
  at: string;
}

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Somebody reviewed what they took part in, or changed the review. */
    'review-published': OfReview;
    /** It is out of sight: withdrawn, hidden by a decision, or gone with the account. */
    'review-ended': OfReview;
    'review-answered': OfReview;
    /** A participant lets the provider show their words. */
    'testimonial-given': OfTestimonial;
    /** They do not any more: what shows them elsewhere has to stop. */
    'testimonial-withdrawn': OfTestimonial;
  }
}

export function factOf({ id, organisationId, achievementId }: Review, at: Date): OfReview {
  return { reviewId: id, organisationId, achievementId, at: at.toISOString() };
}

export function factOfTestimonial(
  { id, organisationId, achievementId }: Testimonial,
  at: Date,
): OfTestimonial {
  return { testimonialId: id, organisationId, achievementId, at: at.toISOString() };
}
