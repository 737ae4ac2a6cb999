import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, plainText } from '../../platform/plain-text.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, idOf, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { communityRefusal } from './refusals.ts';
import type { Review } from './review.ts';
import { factOf } from './review-facts.ts';
import { reviewPolicy } from './review-policy.ts';
import { longest } from './review-rules.ts';
import { lockReview, updateReview } from './review-store.ts';

type Answering = Pick<Deps, 'database' | 'jobs' | 'now'>;

export interface Named {
  organisationId: string;
  reviewId: string;
}

/** The provider answers below the review, once; said again, the answer is changed. */
export async function answerReview(
  deps: Answering,
  actor: Actor,
  command: Named & { text: string; language: string; madeFrom?: (stored: Review) => void },
): Promise<void> {
  assertMay(actor, reviewPolicy.answer, command);
  const text = plainText(command.text);
  if (!hasVisibleLetter(text)) throw communityRefusal('invalid', 'community.text-missing', 'text');
  if (text.length > longest.answer) throw communityRefusal('invalid', 'community.too-long', 'text');
  const { language } = command;
  const at = deps.now();
  await inTransaction(deps, async (deps) => {
    const review = await lockOwn(deps, command);
    command.madeFrom?.(review);
    if (review.answer?.text === text && review.answer.language === language) return;
    const answer = { text, language, at, by: idOf(actor) };
    await updateReview(deps.database, { ...review, answer });
    await recordAudit(deps, actor, { action: 'review.answered', ...inTrail(review) });
    const payload = factOf(review, at);
    await deps.jobs.announce(deps, 'review-answered', { payload, key: `${review.id}:${payload.at}` });
  });
}

/** Takes the answer back. */
export async function withdrawAnswer(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  named: Named,
): Promise<void> {
  assertMay(actor, reviewPolicy.answer, named);
  await inTransaction(deps, async (deps) => {
    const { answer, ...review } = await lockOwn(deps, named);
    if (!answer) return;
    await updateReview(deps.database, review);
    await recordAudit(deps, actor, { action: 'review.answer-withdrawn', ...inTrail(review) });
  });
}

/** One of this organisation that its author did not withdraw. */
async function lockOwn(deps: Within, { organisationId, reviewId }: Named): Promise<Review> {
  const review = await lockReview(deps.database, reviewId);
  if (review?.organisationId === organisationId && !review.withdrawnAt) return review;
  throw communityRefusal('not-found', 'community.review-not-found');
}

function inTrail({ id, organisationId, title }: Review) {
  return { subjectType: 'review', subjectId: id, organisationId, detail: { title } };
}
