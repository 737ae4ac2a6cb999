import type { Deps } from '../../platform/deps.ts';
import type { Person } from '../audit/index.ts';
import { discardDraft } from '../catalog/index.ts';
import { deleteExam } from './exam-store.ts';

/** Throws the draft of an edition away with its exam. The wordings of its questions stay: other editions may use them. */
export function discardDraftWithExam(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  command: { achievementId: string; seen?: string | undefined },
): Promise<{ isAchievementLeft: boolean }> {
  const { achievementId, seen } = command;
  return discardDraft(deps, actor, {
    ...{ achievementId, seen },
    before: (transaction, draft) => deleteExam(transaction, draft.versionId),
  });
}
