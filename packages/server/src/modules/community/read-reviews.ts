import type { Deps } from '../../platform/deps.ts';
import type { FoundList, ListPage, ListRequest } from '../../platform/list/list-request.ts';
import type { Actor, Person } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { findNames } from '../people/index.ts';
import { listParticipations } from './participation.ts';
import { communityRefusal } from './refusals.ts';
import type { FormerReview, Participation, Review, Testimonial } from './review.ts';
import {
  eachReview,
  findReviews,
  pageReviews,
  type ReviewFacet,
  type ReviewQuery,
  type ReviewSort,
} from './review-list-store.ts';
import { reviewPolicy } from './review-policy.ts';
import { type ReviewSummary, summaryOf } from './review-rules.ts';
import { countReviews, selectFormer, selectReview, selectReviewOf, selectReviewsBy } from './review-store.ts';
import { selectTestimonialOf, selectTestimonialsBy } from './testimonial-store.ts';

type Reading = Pick<Deps, 'database'>;
type Request = ListRequest<ReviewSort, ReviewFacet>;

/** A review as it is read: without who wrote it, but for the name that its author lets stand there. */
export interface ReadReview extends Omit<Review, 'personId'> {
  name?: string;
}

/** What is told of all reviews of an achievement, or of everything that an organisation offers. */
export async function summariseReviews(
  deps: Reading,
  of: { achievementId: string } | { organisationId: string },
): Promise<ReviewSummary> {
  return summaryOf(await countReviews(deps.database, of));
}

/** A page of what everybody sees of an achievement. */
export async function listPublicReviews(
  deps: Reading,
  query: { organisationId: string; achievementId: string; request: Request },
): Promise<FoundList<ReadReview, ReviewFacet>> {
  const found = await findReviews(deps.database, { ...query, isPublic: true });
  return { ...found, rows: await withNames(deps, found.rows) };
}

/** A page of what is said of an organisation, with what is out of sight. */
export async function listReviews(
  deps: Reading,
  actor: Actor,
  query: Omit<ReviewQuery, 'isPublic'>,
): Promise<FoundList<ReadReview, ReviewFacet>> {
  assertMay(actor, reviewPolicy.see, query);
  const found = await findReviews(deps.database, query);
  return { ...found, rows: await withNames(deps, found.rows) };
}

/** The page alone, of what everybody sees, for programs. */
export async function pageOwnReviews(
  deps: Reading,
  actor: Actor,
  query: Omit<ReviewQuery, 'isPublic'>,
): Promise<ListPage<ReadReview>> {
  assertMay(actor, reviewPolicy.see, query);
  const page = await pageReviews(deps.database, { ...query, isPublic: true });
  return { ...page, rows: await withNames(deps, page.rows) };
}

/** All of them under the same request. */
export async function* readReviews(
  deps: Reading,
  actor: Actor,
  query: Omit<ReviewQuery, 'isPublic'>,
): AsyncGenerator<ReadReview> {
  assertMay(actor, reviewPolicy.see, query);
  yield* eachReview(deps.database, query, (piece) => withNames(deps, piece));
}

/** One of an organisation, as it answers it. What its author withdrew is not there. */
export async function getReview(
  deps: Reading,
  actor: Actor,
  { organisationId, reviewId }: { organisationId: string; reviewId: string },
): Promise<ReadReview> {
  assertMay(actor, reviewPolicy.see, { organisationId });
  const found = await selectReview(deps.database, reviewId);
  const [review] =
    found?.organisationId === organisationId && !found.withdrawnAt ? await withNames(deps, [found]) : [];
  if (!review) throw communityRefusal('not-found', 'community.review-not-found');
  return review;
}

/** The review that a case is about, with what it said before; for whoever may see the case. Gone with its author's account. */
export async function findReported(
  deps: Reading,
  reviewId: string,
): Promise<{ review: ReadReview; former: FormerReview[] } | undefined> {
  const found = await selectReview(deps.database, reviewId);
  const [review] = found ? await withNames(deps, [found]) : [];
  return review && { review, former: await selectFormer(deps.database, reviewId) };
}

/** What the actor said of one edition. */
export async function findOwnReview(
  deps: Reading,
  { personId }: Person,
  { editionId }: { editionId: string },
): Promise<{ review: Review | undefined; former: FormerReview[]; testimonial: Testimonial | undefined }> {
  const whose = { personId, editionId };
  const [review, testimonial] = await Promise.all([
    selectReviewOf(deps.database, whose),
    selectTestimonialOf(deps.database, whose),
  ]);
  return { review, testimonial, former: review ? await selectFormer(deps.database, review.id) : [] };
}

export interface OwnVoice {
  participation: Participation;
  review?: Review | undefined;
  testimonial?: Testimonial | undefined;
}

/** Everything that the actor took part in, with what they said of it. */
export async function listOwnVoices(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
): Promise<OwnVoice[]> {
  const [participations, reviews, testimonials] = await Promise.all([
    listParticipations(deps, actor),
    selectReviewsBy(deps.database, actor.personId),
    selectTestimonialsBy(deps.database, actor.personId),
  ]);
  // What was said stays theirs when the participation ends otherwise, as by a rule that is met no longer.
  const said = [...reviews, ...testimonials.map((one) => ({ ...one, way: 'ended' as const }))];
  const all = [...participations, ...said].filter(
    ({ editionId }, index, every) => every.findIndex((one) => one.editionId === editionId) === index,
  );
  return all.map(({ organisationId, achievementId, editionId, title, way }) => ({
    participation: { organisationId, achievementId, editionId, title, way },
    review: reviews.find((one) => one.editionId === editionId),
    testimonial: testimonials.find((one) => one.editionId === editionId),
  }));
}

/** For the file of everything that is kept of a person. */
export async function exportVoices(deps: Reading, { personId }: Person) {
  const reviews = await selectReviewsBy(deps.database, personId);
  return {
    reviews: await Promise.all(
      reviews.map(async ({ answer, ...review }) => ({
        ...review,
        ...(answer && { answer: { text: answer.text, language: answer.language, at: answer.at } }),
        former: await selectFormer(deps.database, review.id),
      })),
    ),
    testimonials: await selectTestimonialsBy(deps.database, personId),
  };
}

async function withNames(deps: Reading, reviews: readonly Review[]): Promise<ReadReview[]> {
  const named = reviews.filter(({ isNamed }) => isNamed).map(({ personId }) => personId);
  const names = named.length > 0 ? await findNames(deps, [...new Set(named)]) : new Map<string, string>();
  return reviews.map(({ personId, ...review }) => {
    // What is withdrawn stands in the provider's list still, but who wrote it does not.
    const name = review.isNamed && !review.withdrawnAt ? names.get(personId) : undefined;
    return name === undefined ? review : { ...review, name };
  });
}
