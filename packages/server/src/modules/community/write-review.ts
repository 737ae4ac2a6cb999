import type { Deps } from '../../platform/deps.ts';
import { hasVisibleLetter, plainText } from '../../platform/plain-text.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { getParticipation } from './participation.ts';
import { communityRefusal } from './refusals.ts';
import { type Facet, facets, type Marks, type Review } from './review.ts';
import { factOf } from './review-facts.ts';
import { longest } from './review-rules.ts';
import { insertFormer, insertReview, lockReviewOf, updateReview } from './review-store.ts';

type Writing = Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>;

export interface ReviewCommand {
  editionId: string;
  marks: Marks;
  text: string;
  /** BCP 47. */
  language: string;
  isNamed: boolean;
  /** Called with what is stored and held; throws when the review was changed from something else. */
  madeFrom?: (stored: Review | undefined) => void;
}

/** Writes the review of a participation, or changes it: what it said before is kept for whoever has to decide about it. */
export async function writeReview(deps: Writing, actor: Person, command: ReviewCommand): Promise<Review> {
  const { language, isNamed, marks } = command;
  const text = plainText(command.text);
  if (text.length > longest.review) throw communityRefusal('invalid', 'community.too-long', 'text');
  if (text !== '' && !hasVisibleLetter(text))
    throw communityRefusal('invalid', 'community.text-missing', 'text');
  assertMarks(marks);
  const participation = await getParticipation(deps, actor, command);
  const at = deps.now();
  return inTransaction(deps, async (deps) => {
    const said = { ...participation, marks, text, language, isNamed };
    const { personId } = actor;
    const first: Review = { ...said, id: deps.newId('rev'), personId, writtenAt: at };
    const isFirst = await insertReview(deps.database, first);
    const whose = { personId, editionId: command.editionId };
    const stored = isFirst ? undefined : await lockReviewOf(deps.database, whose);
    command.madeFrom?.(stored);
    if (stored && isSame(stored, said) && !stored.withdrawnAt) return stored;
    const { withdrawnAt: _, ...review }: Review = stored ? { ...stored, ...said, changedAt: at } : first;
    if (stored) {
      await insertFormer(deps.database, stored, at);
      await updateReview(deps.database, review);
    }
    await recordAudit(deps, actor, { action: 'review.written', ...inTrail(review) });
    if (!review.hidden)
      await deps.jobs.announce(deps, 'review-published', {
        payload: factOf(review, at),
        key: `${review.id}:${at.toISOString()}`,
      });
    return review;
  });
}

/** Out of sight at once, for as long as its author wishes. */
export async function withdrawReview(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Person,
  { editionId }: { editionId: string },
): Promise<void> {
  const at = deps.now();
  await inTransaction(deps, async (deps) => {
    const stored = await lockReviewOf(deps.database, { personId: actor.personId, editionId });
    if (!stored) throw communityRefusal('not-found', 'community.review-not-found');
    if (stored.withdrawnAt) return;
    await updateReview(deps.database, { ...stored, withdrawnAt: at });
    await recordAudit(deps, actor, { action: 'review.withdrawn', ...inTrail(stored) });
    if (!stored.hidden)
      await deps.jobs.announce(deps, 'review-ended', {
        payload: factOf(stored, at),
        key: `${stored.id}:${at.toISOString()}`,
      });
  });
}

/** No organisation: its trail would name those who chose not to be named. */
function inTrail({ id, title }: Review) {
  return { subjectType: 'review', subjectId: id, detail: { title } };
}

function assertMarks(marks: Marks): void {
  const isMark = (mark: number) => Number.isInteger(mark) && mark >= 1 && mark <= 5;
  if (!isMark(marks.overall)) throw communityRefusal('invalid', 'community.overall-missing', 'overall');
  for (const facet of facets) {
    const mark = marks[facet];
    if (mark !== undefined && !isMark(mark))
      throw communityRefusal('invalid', 'community.mark-unknown', facet);
  }
}

function isSame(stored: Review, said: Pick<Review, 'marks' | 'text' | 'language' | 'isNamed'>): boolean {
  const marks: readonly (Facet | 'overall')[] = ['overall', ...facets];
  return (
    marks.every((mark) => stored.marks[mark] === said.marks[mark]) &&
    stored.text === said.text &&
    stored.language === said.language &&
    stored.isNamed === said.isNamed
  );
}
