import { type AchievementEdition, editionBefore, listChanges } from '../../modules/catalog/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AchievementScope } from './achievement-door.ts';
import type { ShownChanges } from './change-list.tsx';

/** What an edition says otherwise than the one before it; undefined of the first one. */
export async function changedFrom(
  deps: Pick<Deps, 'database'>,
  editions: readonly AchievementEdition[],
  edition: AchievementEdition,
): Promise<ShownChanges | undefined> {
  const before = editionBefore(editions, edition);
  if (!before) return undefined;
  const changes = await listChanges(deps, before, edition);
  return { changes, language: edition.language, since: before.number };
}

/** The same of the draft. */
export async function draftChanges(
  deps: Pick<Deps, 'database'>,
  { achievement: { editions } }: Pick<AchievementScope, 'achievement'>,
): Promise<ShownChanges | undefined> {
  const [newest] = editions;
  return newest.status === 'draft' ? changedFrom(deps, editions, newest) : undefined;
}
