import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, plainText } from '../../platform/plain-text.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { ask, type Case, type WithKinds } from '../cases/index.ts';
import { membersOf } from '../organisations/index.ts';
import { listActiveAdministrators } from '../people/index.ts';
import { communityRefusal } from './refusals.ts';
import type { Review } from './review.ts';
import { factOf } from './review-facts.ts';
import { longest } from './review-rules.ts';
import { lockReview, selectReview, selectReviewOf, updateReview } from './review-store.ts';

/** Somebody says that a review should not stand there; its subject is the review. */
export const reportedReview = { kind: 'reported-review', dueDays: 7 } as const;
/** The author of a hidden review asks that it be shown again; its subject is the review. */
export const hiddenReview = { kind: 'hidden-review', dueDays: 7 } as const;

type Asking = Pick<Deps, 'database' | 'newId' | 'now'> & WithKinds;
type Deciding = Pick<Deps, 'database' | 'jobs' | 'now'> & Within;
type Decided = Pick<Case, 'subjectId' | 'reason'>;

/** Anybody with an account, but not the author, asks that a review be looked at. */
export async function reportReview(
  deps: Asking,
  actor: Person,
  command: { achievementId: string; reviewId: string; statement: string },
): Promise<Case> {
  const review = await getShown(deps, command);
  if (review.personId === actor.personId) throw communityRefusal('forbidden', 'community.own-review');
  return askAbout(deps, actor, { review, kind: reportedReview.kind, statement: command.statement });
}

/** The author of a hidden review says why it may be seen. */
export async function askToShow(
  deps: Asking,
  actor: Person,
  command: { editionId: string; statement: string },
): Promise<Case> {
  const { editionId, statement } = command;
  const review = await selectReviewOf(deps.database, { personId: actor.personId, editionId });
  if (!review) throw communityRefusal('not-found', 'community.review-not-found');
  if (!review.hidden || review.withdrawnAt) throw communityRefusal('conflict', 'community.not-hidden');
  return askAbout(deps, actor, { review, kind: hiddenReview.kind, statement });
}

/**
 * Refuses to decide about one's own words, and, while there is an administrator who is no member, about a provider for
 * which one works. Where there is none, somebody has to: the trail says that it was a member.
 */
export async function assertModeratorApart(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  { subjectId, organisationId }: Pick<Case, 'subjectId' | 'organisationId'>,
): Promise<{ readonly [detail: string]: string }> {
  const review = await selectReview(deps.database, subjectId);
  if (review?.personId === actor.personId) throw communityRefusal('forbidden', 'community.own-words');
  const members = new Set((await membersOf(deps, organisationId)).map(({ personId }) => personId));
  if (!members.has(actor.personId)) return {};
  const administrators = await listActiveAdministrators(deps);
  if (administrators.some((personId) => !members.has(personId)))
    throw communityRefusal('forbidden', 'community.own-provider');
  return { isMember: 'true' };
}

/** What follows when a report is accepted, or when it is found that a hidden one stays so. */
export async function hideReview(deps: Deciding, actor: Person, decided: Decided): Promise<void> {
  const review = await lockReview(deps.database, decided.subjectId);
  if (!review || review.hidden) return;
  const at = deps.now();
  await updateReview(deps.database, { ...review, hidden: { at, because: decided.reason ?? '' } });
  await recordAudit(deps, actor, { action: 'review.hidden', ...inTrail(review, decided) });
  const payload = factOf(review, at);
  const key = `${review.id}:${payload.at}`;
  if (!review.withdrawnAt) await deps.jobs.announce(deps, 'review-ended', { payload, key });
}

/** What follows when the author is right. */
export async function showReview(deps: Deciding, actor: Person, decided: Decided): Promise<void> {
  const found = await lockReview(deps.database, decided.subjectId);
  if (!found?.hidden) return;
  const { hidden: _, ...review } = found;
  const at = deps.now();
  await updateReview(deps.database, review);
  await recordAudit(deps, actor, { action: 'review.shown', ...inTrail(review, decided) });
  const payload = factOf(review, at);
  const key = `${review.id}:${payload.at}`;
  if (!review.withdrawnAt) await deps.jobs.announce(deps, 'review-published', { payload, key });
}

/** One that everybody sees. */
export async function getShown(
  deps: Pick<Deps, 'database'>,
  { achievementId, reviewId }: { achievementId: string; reviewId: string },
): Promise<Review> {
  const review = await selectReview(deps.database, reviewId);
  if (review?.achievementId === achievementId && !review.hidden && !review.withdrawnAt) return review;
  throw communityRefusal('not-found', 'community.review-not-found');
}

async function askAbout(
  deps: Asking,
  actor: Person,
  { review, kind, ...said }: { review: Review; kind: string; statement: string },
): Promise<Case> {
  const statement = plainText(said.statement);
  if (!hasVisibleLetter(statement)) throw communityRefusal('invalid', 'community.text-missing', 'statement');
  if (statement.length > longest.answer) throw communityRefusal('invalid', 'community.too-long', 'statement');
  const { organisationId, id: subjectId, title } = review;
  return inTransaction(deps, (deps) =>
    ask(deps, actor, { kind, organisationId, subjectId, title, statement }),
  );
}

function inTrail({ id, organisationId, title }: Review, { reason = '' }: Decided) {
  return { subjectType: 'review', subjectId: id, organisationId, detail: { title, reason } };
}
