import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../access/index.ts';
import { deleteAchievement, deleteDraft, selectVersions } from './catalog-store.ts';
import { lockDraft } from './draft-achievement.ts';

/**
 * Throws a draft away for good: what is published stays as it is. A first draft takes the whole achievement with it.
 * What other modules keep of the draft they delete before, in the same transaction. Answers whether anything is left.
 */
export async function discardDraft(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  command: { achievementId: string },
): Promise<{ isAchievementLeft: boolean }> {
  return inTransaction(deps.database, async (transaction) => {
    const draft = await lockDraft(transaction, actor, command);
    await deleteDraft(transaction, draft.versionId);
    const isAchievementLeft = (await selectVersions(transaction, command)).length > 0;
    if (!isAchievementLeft) await deleteAchievement(transaction, draft.achievementId);
    await recordAudit(transaction, {
      actor,
      action: 'achievement.draft-discarded',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, version: draft.version },
    });
    return { isAchievementLeft };
  });
}
