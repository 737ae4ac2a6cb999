import type { Deps } from '../../platform/deps.ts';
import type { FactPayloads } from '../../platform/jobs.ts';
import { sayingOf } from '../../platform/refusal.ts';
import { notify } from '../notices/index.ts';
import { getOrganisation, listOwners } from '../organisations/index.ts';
import type { Review } from './review.ts';
import { selectReview } from './review-store.ts';

/** What people are told of reviews: code to what stands in it. */
export type CommunityNotices = {
  /** `count`: of the five stars. */
  'community.reviewed': { title: string; count: number };
  'community.answered': { title: string; provider: string };
  'community.hidden': { title: string; reason: string };
};

/** The mail of the same code has the address too. */
export type CommunityLetters = { [code in keyof CommunityNotices]: CommunityNotices[code] & { url: string } };

const say = sayingOf<CommunityNotices>();

type Telling = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;
type Fact = FactPayloads['review-published'];

/** Listener: the owners of the provider read that there is a review; once, also when it is changed again and again. */
export async function tellReviewed(deps: Telling, { reviewId }: Fact): Promise<void> {
  const review = await selectReview(deps.database, reviewId);
  if (!review || review.withdrawnAt || review.hidden) return;
  const { organisationId, title, marks } = review;
  const { slug } = await getOrganisation(deps, organisationId);
  const said = say('community.reviewed', { title, count: marks.overall });
  for (const { personId } of await listOwners(deps, organisationId))
    await notify(deps, {
      ...{ personId, said },
      key: `reviewed:${reviewId}`,
      path: `/console/${slug}/reviews/${reviewId}`,
    });
}

/** Listener: the author reads that the provider answered. */
export async function tellAnswered(deps: Telling, { reviewId, at }: Fact): Promise<void> {
  const review = await selectReview(deps.database, reviewId);
  if (!review?.answer || review.withdrawnAt) return;
  const { name: provider } = await getOrganisation(deps, review.organisationId);
  const said = say('community.answered', { title: review.title, provider });
  await tellAuthor(deps, review, { key: `answered:${reviewId}:${at}`, said });
}

/** Listener: the author of a hidden review reads why; who withdrew it knows. */
export async function tellHidden(deps: Telling, { reviewId, at }: Fact): Promise<void> {
  const review = await selectReview(deps.database, reviewId);
  if (!review?.hidden || review.withdrawnAt) return;
  const said = say('community.hidden', { title: review.title, reason: review.hidden.because });
  await tellAuthor(deps, review, { key: `hidden:${reviewId}:${at}`, said });
}

function tellAuthor(
  deps: Telling,
  { personId, editionId }: Review,
  news: { key: string; said: ReturnType<typeof say> },
): Promise<void> {
  return notify(deps, { personId, ...news, path: `/reviews/${editionId}` });
}
