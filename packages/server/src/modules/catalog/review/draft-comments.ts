import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import { type Person, recordAudit } from '../../audit/index.ts';
import { achievementPolicy } from '../achievement-policy.ts';
import { isDraft, lockEditions } from '../draft-achievement.ts';
import { catalogRefusal } from '../refusals.ts';
import { insertDraftComment, selectDraftComments, updateResolved } from './comment-store.ts';
import { type CommentThread, type DraftComment, mostComments, threadsOf } from './draft-comment.ts';
import { inTrail } from './review-facts.ts';
import { tellOfComment } from './tell-review.ts';

type Commenting = Pick<Deps, 'config' | 'database' | 'mail' | 'newId' | 'now'>;

/** What was said of a draft; who may read it is for the caller to say. */
export async function listDraftComments(
  deps: Pick<Deps, 'database'>,
  editionId: string,
): Promise<CommentThread[]> {
  return threadsOf(await selectDraftComments(deps.database, editionId));
}

/** The same one after the other, as it was written; at most `mostComments`. */
export function readDraftComments(deps: Pick<Deps, 'database'>, editionId: string): Promise<DraftComment[]> {
  return selectDraftComments(deps.database, editionId);
}

/** Says something of a part of the draft, or answers; those who wrote the draft or in the thread are told. */
export async function commentDraft(
  deps: Commenting,
  actor: Person,
  command: { achievementId: string; text: string } & ({ place: string } | { answers: string }),
): Promise<DraftComment> {
  return inTransaction(deps, async (deps) => {
    const { draft, comments } = await lockCommented(deps, actor, command);
    if (comments.length >= mostComments) throw catalogRefusal('conflict', 'catalog.too-many-comments');
    const first = 'answers' in command ? findFirst(comments, command.answers) : undefined;
    const comment: DraftComment = {
      id: deps.newId('cmt'),
      editionId: draft.editionId,
      ...(first && { answers: first.id }),
      place: 'place' in command ? command.place : (first?.place ?? ''),
      authorId: actor.personId,
      text: command.text,
      writtenAt: deps.now(),
    };
    await insertDraftComment(deps.database, comment);
    await recordAudit(deps, actor, { action: 'achievement.commented', ...inTrail(draft) });
    const thread = comments.filter(({ id, answers }) => id === first?.id || answers === first?.id);
    const heard = first ? thread.map(({ authorId }) => authorId) : [];
    await tellOfComment(deps, actor, { draft, comment, heard });
    return comment;
  });
}

/** It was seen to, or it was not after all; done twice, it is done once. */
export async function resolveComment(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  command: { achievementId: string; commentId: string; isResolved: boolean },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const { comments } = await lockCommented(deps, actor, command);
    const { id, resolvedAt } = findFirst(comments, command.commentId);
    if ((resolvedAt !== undefined) === command.isResolved) return;
    const resolved = command.isResolved ? { by: actor.personId, at: deps.now() } : undefined;
    await updateResolved(deps.database, id, resolved);
  });
}

async function lockCommented(deps: Within, actor: Person, command: { achievementId: string }) {
  const may = achievementPolicy.comment;
  const draft = (await lockEditions(deps, actor, { ...command, may })).find(isDraft);
  if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
  return { draft, comments: await selectDraftComments(deps.database, draft.editionId) };
}

function findFirst(comments: readonly DraftComment[], id: string): DraftComment {
  const found = comments.find((one) => one.id === id && one.answers === undefined);
  if (!found) throw catalogRefusal('not-found', 'catalog.comment-not-found');
  return found;
}
