import type { Deps } from '../../platform/deps.ts';
import type { Actor } from '../audit/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { applyChange, type ContentChange } from './content-rules.ts';
import { differenceOf, type EditionChange } from './edition-difference.ts';
import { getAuthored } from './find-achievements.ts';
import { catalogRefusal } from './refusals.ts';
import { selectEditors } from './review/review-store.ts';

/**
 * What a change would make otherwise in the draft as it is stored now, and who wrote at it last, its exam and picture
 * included (`writtenAt`); nothing is saved.
 */
export async function changesByChange(
  deps: Pick<Deps, 'database'>,
  actor: Actor,
  { achievementId, change }: { achievementId: string; change: (draft: AchievementEdition) => ContentChange },
): Promise<{ changes: EditionChange[]; changedAt: Date; writtenAt: Date; changedBy?: string }> {
  const { draft } = await getAuthored(deps, actor, { achievementId });
  if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
  const content = applyChange(draft, change(draft));
  const [last] = await selectEditors(deps.database, draft.editionId);
  return {
    changes: differenceOf({ content: draft }, { content }),
    changedAt: draft.changedAt,
    writtenAt: last?.editedAt ?? draft.changedAt,
    ...(last && { changedBy: last.personId }),
  };
}
