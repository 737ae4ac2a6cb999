import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { factOf, factOfTestimonial } from './review-facts.ts';
import { deleteReviewsBy } from './review-store.ts';
import { deleteTestimonials } from './testimonial-store.ts';

/** Hears that an account is closed: what that person said goes, and programs that showed it hear so. Safe to repeat. */
export async function forgetReviewer(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  { personId }: { personId: string },
): Promise<void> {
  const at = deps.now();
  await inTransaction(deps, async (deps) => {
    for (const review of await deleteReviewsBy(deps.database, personId)) {
      const payload = factOf(review, at);
      await deps.jobs.announce(deps, 'review-ended', { payload, key: `${review.id}:${payload.at}` });
    }
    for (const testimonial of await deleteTestimonials(deps.database, { personId })) {
      const payload = factOfTestimonial(testimonial, at);
      const key = `${testimonial.id}:${payload.at}`;
      await deps.jobs.announce(deps, 'testimonial-withdrawn', { payload, key });
    }
  });
}
