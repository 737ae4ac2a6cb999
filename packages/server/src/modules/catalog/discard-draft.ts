import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { achievementPolicy } from './achievement-policy.ts';
import { deleteAchievement, deleteDraft, selectAssessments } from './catalog-store.ts';
import { isDraft, lockEditions } from './draft-achievement.ts';
import { deleteLoosePicture } from './pictures/picture-store.ts';
import { printOfDraft } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';
import { closeReview } from './review/ask-review.ts';

/**
 * Throws a draft away for good: what is published stays as it is. A first draft takes the whole achievement with it.
 * What other modules keep of the draft they delete in `before`, in the same transaction. Refuses a draft that is not the
 * one that was `seen`; where there is none, nothing is done. Answers whether anything is left.
 */
export async function discardDraft(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  command: {
    achievementId: string;
    seen?: string | undefined;
    before?: (deps: Within, draft: AchievementEdition) => Promise<void>;
  },
): Promise<{ isAchievementLeft: boolean }> {
  return inTransaction(deps, async (deps) => {
    const editions = await lockEditions(deps, actor, { ...command, may: achievementPolicy.author });
    const draft = editions.find(isDraft);
    if (!draft) return { isAchievementLeft: true };
    const assessments = await selectAssessments(deps.database, draft.editionId);
    if (command.seen !== undefined && command.seen !== printOfDraft(draft, assessments))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    await closeReview(deps, draft);
    await command.before?.(deps, draft);
    await deleteDraft(deps.database, draft.editionId);
    if (draft.pictureId !== undefined) await deleteLoosePicture(deps.database, draft.pictureId);
    const isAchievementLeft = editions.length > 1;
    if (!isAchievementLeft) await deleteAchievement(deps.database, draft.achievementId);
    await recordAudit(deps, actor, {
      action: 'achievement.draft-discarded',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, edition: draft.number },
    });
    return { isAchievementLeft };
  });
}
