import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Transaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { achievementPolicy } from './achievement-policy.ts';
import { deleteAchievement, deleteDraft, selectAssessments } from './catalog-store.ts';
import { isDraft, lockEditions } from './draft-achievement.ts';
import { printOfDraft } from './publication-rules.ts';
import { catalogRefusal } from './refusals.ts';

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
    before?: (transaction: Transaction, draft: AchievementEdition) => Promise<void>;
  },
): Promise<{ isAchievementLeft: boolean }> {
  return inTransaction(deps, async ({ database: transaction }) => {
    const editions = await lockEditions(transaction, actor, { ...command, may: achievementPolicy.author });
    const draft = editions.find(isDraft);
    if (!draft) return { isAchievementLeft: true };
    const assessments = await selectAssessments(transaction, draft.editionId);
    if (command.seen !== undefined && command.seen !== printOfDraft(draft, assessments))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    await command.before?.(transaction, draft);
    await deleteDraft(transaction, draft.editionId);
    const isAchievementLeft = editions.length > 1;
    if (!isAchievementLeft) await deleteAchievement(transaction, draft.achievementId);
    await recordAudit({ database: transaction }, actor, {
      action: 'achievement.draft-discarded',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, edition: draft.number },
    });
    return { isAchievementLeft };
  });
}
