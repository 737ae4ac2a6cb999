/**
 * What people say who took part: reviews that the provider answers and the site moderates, and testimonials that their
 * author lends to the provider until they take them back.
 */
export { answerReview, withdrawAnswer } from './answer-review.ts';
export { forgetReviewer } from './forget-person.ts';
export {
  askToShow,
  assertModeratorApart,
  getShown,
  hiddenReview,
  hideReview,
  reportedReview,
  reportReview,
  showReview,
} from './moderate.ts';
export { getParticipation } from './participation.ts';
export {
  exportVoices,
  findOwnReview,
  findReported,
  getReview,
  listOwnVoices,
  listPublicReviews,
  listReviews,
  type OwnVoice,
  pageOwnReviews,
  type ReadReview,
  readReviews,
  summariseReviews,
} from './read-reviews.ts';
export type { CommunityRefusals } from './refusals.ts';
export {
  type Facet,
  type FormerReview,
  facets,
  type Marks,
  type Participation,
  type Review,
  type ReviewState,
  reviewAddress,
  reviewStates,
  stateOf as stateOfReview,
  type Testimonial,
  type Way,
  ways,
} from './review.ts';
export type { ReviewFacet, ReviewSort } from './review-list-store.ts';
export { reviewPolicy } from './review-policy.ts';
export { fewestForAverage, longest as longestOfVoice, type ReviewSummary } from './review-rules.ts';
export {
  type CommunityLetters,
  type CommunityNotices,
  tellAnswered,
  tellHidden,
  tellReviewed,
} from './tell-review.ts';
export type { TestimonialSort } from './testimonial-store.ts';
export {
  giveTestimonial,
  listShownTestimonials,
  listTestimonials,
  type NamedTestimonial,
  showTestimonial,
  withdrawTestimonial,
} from './testimonials.ts';
export { withdrawReview, writeReview } from './write-review.ts';
