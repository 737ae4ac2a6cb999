import type { Deps } from '../../platform/deps.ts';
import { inTransaction, type Transaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { achievementPolicy } from './achievement-policy.ts';
import type { AchievementVersion } from './achievement-version.ts';
import { deleteAchievement, deleteDraft, selectAssessments } from './catalog-store.ts';
import { isDraft, lockVersions } from './draft-achievement.ts';
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
    before?: (transaction: Transaction, draft: AchievementVersion) => Promise<void>;
  },
): Promise<{ isAchievementLeft: boolean }> {
  return inTransaction(deps, async ({ database: transaction }) => {
    const versions = await lockVersions(transaction, actor, { ...command, may: achievementPolicy.author });
    const draft = versions.find(isDraft);
    if (!draft) return { isAchievementLeft: true };
    const assessments = await selectAssessments(transaction, draft.versionId);
    if (command.seen !== undefined && command.seen !== printOfDraft(draft, assessments))
      throw catalogRefusal('conflict', 'catalog.changed-meanwhile');
    await command.before?.(transaction, draft);
    await deleteDraft(transaction, draft.versionId);
    const isAchievementLeft = versions.length > 1;
    if (!isAchievementLeft) await deleteAchievement(transaction, draft.achievementId);
    await recordAudit({ database: transaction }, actor, {
      action: 'achievement.draft-discarded',
      subjectType: 'achievement',
      subjectId: draft.achievementId,
      organisationId: draft.organisationId,
      detail: { title: draft.title, version: draft.version },
    });
    return { isAchievementLeft };
  });
}
