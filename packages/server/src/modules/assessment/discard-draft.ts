import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Actor } from '../access/index.ts';
import { discardDraft, lockDraft } from '../catalog/index.ts';
import { deleteExam } from './exam-store.ts';

/** Throws the draft of an edition away with its exam. The wordings of its questions stay: other editions may use them. */
export async function discardDraftWithExam(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  command: { achievementId: string },
): Promise<{ isAchievementLeft: boolean }> {
  return inTransaction(deps.database, async (transaction) => {
    const draft = await lockDraft(transaction, actor, command);
    await deleteExam(transaction, draft.versionId);
    return discardDraft({ database: transaction }, actor, command);
  });
}
