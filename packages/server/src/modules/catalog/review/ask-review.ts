import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Actor, idOf, type Person, recordAudit } from '../../audit/index.ts';
import { askWithin, type Case, openFor, settle } from '../../cases/index.ts';
import type { AchievementEdition } from '../achievement-edition.ts';
import { achievementPolicy } from '../achievement-policy.ts';
import { selectAssessments } from '../catalog-store.ts';
import { isDraft, lockEditions } from '../draft-achievement.ts';
import { isReady, printOfDraft, publicationChecks } from '../publication-rules.ts';
import { catalogRefusal } from '../refusals.ts';
import { type DraftReview, editionReview } from './draft-review.ts';
import { getDraftOf, inTrail, toldOf } from './review-facts.ts';
import { assertReviewer } from './review-rules.ts';
import { insertReview, selectEditors, selectLastReview, updateReview } from './review-store.ts';

type Asking = Pick<Deps, 'database' | 'newId' | 'now' | 'jobs'>;

/**
 * Asks for a second person's look at the draft as it is now. It is held meanwhile: who wants to change it takes it back
 * first. Refuses one that is not complete, and one that is not the one that was `seen`.
 */
export async function askReview(
  deps: Asking,
  actor: Actor,
  command: { achievementId: string; note: string; seen?: string | undefined },
): Promise<DraftReview> {
  return inTransaction(deps, async (deps) => {
    const draft = await lockOwnDraft(deps, actor, command);
    const last = await selectLastReview(deps.database, draft.editionId);
    if (last?.state === 'open') return last;
    const assessments = await selectAssessments(deps.database, draft.editionId);
    const print = printOfDraft(draft, assessments);
    if (command.seen !== undefined && command.seen !== print)
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    if (!isReady(publicationChecks(draft, assessments)))
      throw catalogRefusal('conflict', 'catalog.incomplete');
    const opened = await openCase(deps, actor, { draft, note: command.note });
    const review = {
      ...{ caseId: opened.id, editionId: draft.editionId, print },
      ...{ askedBy: idOf(actor), askedAt: deps.now() },
    };
    await insertReview(deps.database, review);
    await recordAudit(deps, actor, { action: 'draft-review.asked', ...inTrail(draft) });
    await deps.jobs.announce(deps, 'draft-review-asked', {
      payload: toldOf(draft, review, review.askedAt),
      key: review.caseId,
    });
    return { ...review, state: 'open' };
  });
}

/** The draft can be changed again; nobody needs to look at it. Done twice, it is done once. */
export async function takeBackReview(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  command: { achievementId: string },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const draft = await lockOwnDraft(deps, actor, command);
    if (await closeReview(deps, draft))
      await recordAudit(deps, actor, { action: 'draft-review.taken-back', ...inTrail(draft) });
  });
}

/** The case was withdrawn by who asked: so is the review. */
export async function endReview(deps: Within, withdrawn: Case): Promise<void> {
  const review = await selectLastReview(deps.database, withdrawn.subjectId);
  if (review?.caseId === withdrawn.id)
    await updateReview(deps.database, withdrawn.id, { state: 'withdrawn' });
}

/** Whatever ends a draft ends its review; answers whether one was open. */
export async function closeReview(
  deps: Within,
  { editionId }: Pick<AchievementEdition, 'editionId'>,
): Promise<boolean> {
  const review = await selectLastReview(deps.database, editionId);
  if (review?.state !== 'open') return false;
  await settle(deps, { kind: editionReview.kind, subjectId: editionId });
  return updateReview(deps.database, review.caseId, { state: 'withdrawn' });
}

/** What the case calls when the reviewer accepts: the draft may be published as it is. */
export function approveDraft(deps: Asking & Within, actor: Person, accepted: Case): Promise<void> {
  return decide(deps, actor, { ...accepted, state: 'approved' });
}

/** What the case calls when the reviewer declines: the authors change it, and ask again. */
export function askForChanges(deps: Asking & Within, actor: Person, declined: Case): Promise<void> {
  return decide(deps, actor, { ...declined, state: 'changes-asked' });
}

async function decide(
  deps: Asking & Within,
  actor: Person,
  { id, subjectId, reason, state }: Omit<Case, 'state'> & { state: 'approved' | 'changes-asked' },
): Promise<void> {
  const review = await selectLastReview(deps.database, subjectId);
  if (review?.caseId !== id || review.state !== 'open')
    throw catalogRefusal('conflict', 'catalog.not-in-review');
  assertReviewer(actor.personId, await selectEditors(deps.database, subjectId));
  const at = deps.now();
  const said = reason === undefined ? {} : { reason };
  await updateReview(deps.database, id, { state, by: actor.personId, at, ...said });
  const draft = await getDraftOf(deps, subjectId);
  const payload = { ...toldOf(draft, { caseId: id }, at), isApproved: state === 'approved' };
  await deps.jobs.announce(deps, 'draft-review-decided', { payload, key: id });
}

async function lockOwnDraft(deps: Within, actor: Actor, command: { achievementId: string }) {
  const may = achievementPolicy.author;
  const draft = (await lockEditions(deps, actor, { ...command, may })).find(isDraft);
  if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
  return draft;
}

/** A person asks; for a program Cairn opens the case, and the program stands as who it is for. */
function openCase(
  deps: Asking,
  actor: Actor,
  { draft, note }: { draft: AchievementEdition; note: string },
): Promise<Case> {
  const { organisationId, editionId: subjectId, title } = draft;
  const { kind, dueDays } = editionReview;
  const about = { kind, organisationId, subjectId, title, dueDays };
  if (actor.kind === 'person') return askWithin(deps, actor, { ...about, statement: note });
  return openFor(deps, { ...about, askerId: idOf(actor) });
}
