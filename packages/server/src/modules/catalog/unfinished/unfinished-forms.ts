import type { Deps } from '../../../platform/deps.ts';
import { inTransaction, type Within } from '../../../platform/transaction.ts';
import type { Person } from '../../audit/index.ts';
import { achievementPolicy } from '../achievement-policy.ts';
import { isDraft, lockEditions } from '../draft-achievement.ts';
import { catalogRefusal } from '../refusals.ts';
import {
  deleteUnfinished,
  selectUnfinished,
  type UnfinishedAnswers,
  upsertUnfinished,
} from './unfinished-store.ts';

interface Page {
  achievementId: string;
  /** Below the address of the achievement, such as `/details/time`. */
  page: string;
}

/** Keeps what a person typed into a page of the draft and what cannot be saved yet, for that person. */
export async function keepUnfinished(
  deps: Pick<Deps, 'database' | 'now'>,
  actor: Person,
  { values, ...page }: Page & UnfinishedAnswers,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const place = await placeOf(deps, actor, page);
    await upsertUnfinished(deps.database, place, { values, keptAt: deps.now() });
  });
}

/** What is kept of this person's; undefined when nothing is. */
export async function findUnfinished(
  deps: Pick<Deps, 'database'>,
  { personId }: Person,
  { editionId, page }: { editionId: string; page: string },
): Promise<(UnfinishedAnswers & { keptAt: Date }) | undefined> {
  return selectUnfinished(deps.database, { editionId, personId, page });
}

/** It was saved, or is not wanted any more. */
export async function forgetUnfinished(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  page: Page,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    await deleteUnfinished(deps.database, await placeOf(deps, actor, page));
  });
}

async function placeOf(deps: Within, actor: Person, { achievementId, page }: Page) {
  const may = achievementPolicy.author;
  const draft = (await lockEditions(deps, actor, { achievementId, may })).find(isDraft);
  if (!draft) throw catalogRefusal('conflict', 'catalog.not-a-draft');
  return { editionId: draft.editionId, personId: actor.personId, page };
}
