import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Actor, Person } from '../audit/index.ts';
import { type AchievementEdition, discardDraft, startEdition } from '../catalog/index.ts';
import { instruments } from './instruments.ts';

/** The draft of the next edition, with a copy of all that it asks; one that is there already stays as it is. */
export async function startNextEdition(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'say' | 'languages'>,
  actor: Actor,
  command: { achievementId: string },
): Promise<AchievementEdition> {
  return inTransaction(deps, async (deps) => {
    const { from, draft } = await startEdition(deps, actor, command);
    if (from) for (const instrument of instruments) await instrument.copy(deps, actor, { from, draft });
    return draft;
  });
}

/** Throws the draft of an edition away with all that it asks. */
export function discardDraftEdition(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  command: { achievementId: string; seen?: string | undefined },
): Promise<{ isAchievementLeft: boolean }> {
  const { achievementId, seen } = command;
  return discardDraft(deps, actor, {
    ...{ achievementId, seen },
    before: async (deps, draft) => {
      for (const instrument of instruments) await instrument.discard(deps, draft);
    },
  });
}
