import type { Deps } from '../../platform/deps.ts';
import type { Within } from '../../platform/transaction.ts';
import type { Actor } from '../audit/index.ts';
import type { AchievementEdition } from '../catalog/index.ts';

/** What the editions of an achievement need of each way to show something. All of it happens in their transaction. */
export interface Instrument {
  /** The draft of the next edition begins with a copy of what the edition before it has. */
  copy(
    deps: Pick<Deps, 'now' | 'newId'> & Within,
    actor: Actor,
    editions: { from: AchievementEdition; draft: AchievementEdition },
  ): Promise<void>;
  /** The draft is thrown away. */
  discard(deps: Within, draft: AchievementEdition): Promise<void>;
}
