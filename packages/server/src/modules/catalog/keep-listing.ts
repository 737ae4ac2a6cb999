import { absenceOf } from '../../platform/database-absence.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FactPayloads } from '../../platform/jobs.ts';
import { inTransaction, type Within } from '../../platform/transaction.ts';
import { listLabels, listRelabelled } from '../skills/index.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { lockAchievement } from './catalog-store.ts';
import { type Listing, listingOf } from './listing-rules.ts';
import {
  emptyListing,
  type ListedSkill,
  markOutdated,
  selectMoved,
  selectOffered,
  selectUnlisted,
  touchListings,
  upsertListedSkills,
  upsertListings,
} from './listing-store.ts';
import { selectConformances } from './packs/pack-store.ts';
import { listRunsOf, movesAt } from './runs/listed-run-rules.ts';
import { selectOffersOf } from './runs/offer-store.ts';
import { selectOpened } from './runs/run-list-store.ts';

/** Puts an edition into the catalogue, in the transaction that published it. */
export async function listEdition(
  deps: Within & Pick<Deps, 'catalogueIndex' | 'now'>,
  edition: AchievementEdition,
): Promise<void> {
  deps.catalogueIndex.expectChange();
  await upsertListedSkills(deps.database, listedSkillsOf(edition));
  await upsertListings(deps.database, await listingsOf(deps, [edition]));
}

/**
 * Lists an achievement anew, in the transaction that changed a run or an offer of it; nothing when none is offered. Two
 * runs that change at once come one after the other: each would write a listing that knows nothing of the other.
 */
export async function relistAchievement(
  deps: Within & Pick<Deps, 'catalogueIndex' | 'now'>,
  { achievementId }: { achievementId: string },
): Promise<void> {
  await lockAchievement(deps.database, achievementId);
  const editions = await selectOffered(deps.database, [achievementId]);
  if (editions.length === 0) return;
  deps.catalogueIndex.expectChange();
  await upsertListings(deps.database, await listingsOf(deps, editions));
}

/** Takes an achievement out of the catalogue, in the transaction that retired it. */
export async function unlistAchievement(
  deps: Within & Pick<Deps, 'catalogueIndex'>,
  { achievementId }: { achievementId: string },
): Promise<void> {
  deps.catalogueIndex.expectChange();
  await emptyListing(deps.database, achievementId);
}

/** Hears that skills are called otherwise: what is offered with one of them is listed anew. Safe to repeat. */
export async function relistSkills(
  deps: Pick<Deps, 'database' | 'log' | 'now' | 'catalogueIndex'>,
  changed: FactPayloads['labels-changed'],
): Promise<void> {
  const skillIds = await listRelabelled(deps, changed);
  if ((await markOutdated(deps.database, skillIds)) === 0) return;
  deps.catalogueIndex.expectChange();
  await completeListings(deps);
}

const atATime = 500;

/**
 * Lists what was published before there were listings, or while they looked different. Safe to do twice, and to leave
 * between two pieces.
 */
export async function completeListings(
  deps: Pick<Deps, 'database' | 'log' | 'now'>,
  signal?: AbortSignal,
): Promise<void> {
  const leftOut: string[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const editions = await selectUnlisted(deps.database, { leftOut, limit: atATime });
    if (editions.length === 0) return;
    leftOut.push(...(await listPiece(deps, editions, signal)));
    if (editions.length < atATime) return;
  }
}

/** Answers which could not be listed: a piece with one such is halved, so that it keeps no other out of the catalogue. */
async function listPiece(
  deps: Pick<Deps, 'database' | 'log' | 'now'>,
  editions: readonly AchievementEdition[],
  signal?: AbortSignal,
): Promise<string[]> {
  signal?.throwIfAborted();
  try {
    await listTogether(deps, editions);
    return [];
  } catch (error) {
    if (absenceOf(error) === 'absent') throw error;
    const [edition, ...others] = editions;
    if (edition && others.length === 0) {
      const { editionId } = edition;
      deps.log.error({ editionId, error: String(error) }, 'an edition could not be put into the catalogue');
      return [editionId];
    }
  }
  const half = editions.length / 2;
  const first = await listPiece(deps, editions.slice(0, half), signal);
  return [...first, ...(await listPiece(deps, editions.slice(half), signal))];
}

/** First the listings, which hold the editions: whoever publishes or retires one of them holds no skill meanwhile. */
function listTogether(
  deps: Pick<Deps, 'database' | 'now'>,
  editions: readonly AchievementEdition[],
): Promise<void> {
  return inTransaction(deps, async ({ database }) => {
    await upsertListings(database, await listingsOf({ database, now: deps.now }, editions));
    await upsertListedSkills(database, eachOnce(editions.flatMap(listedSkillsOf)));
  });
}

async function listingsOf(
  deps: Pick<Deps, 'database' | 'now'>,
  editions: readonly AchievementEdition[],
): Promise<{ edition: AchievementEdition; listing: Listing; movesAt: Date | undefined }[]> {
  const achievementIds = editions.map(({ achievementId }) => achievementId);
  const runs = await selectOpened(deps.database, achievementIds);
  const offers = await selectOffersOf(
    deps.database,
    runs.map(({ runId }) => runId),
  );
  const found = await selectConformances(
    deps.database,
    editions.map(({ editionId }) => editionId),
  );
  const labels = await listLabels(
    deps,
    editions.flatMap(({ skills }) => skills.map(({ skillId }) => skillId)),
  );
  const labelsOf = Map.groupBy(labels, ({ skillId }) => skillId);
  const own = Map.groupBy(runs, ({ achievementId }) => achievementId);
  return editions.map((edition) => {
    const listed = listRunsOf(own.get(edition.achievementId) ?? [], offers);
    const conformance = found.get(edition.editionId);
    return {
      edition,
      listing: listingOf(edition, {
        ...{ runs: listed, conformance },
        labels: edition.skills.flatMap(({ skillId }) => labelsOf.get(skillId) ?? []),
      }),
      movesAt: movesAt(listed, deps.now()),
    };
  });
}

declare module '../../platform/jobs.ts' {
  interface JobPayloads {
    /** Every quarter of an hour. */
    'move-listings': Record<string, never>;
  }
}

/** Has the search read anew what time alone has changed: a run that started, a window that closed. Safe to repeat. */
export async function moveListings(deps: Pick<Deps, 'database' | 'now' | 'catalogueIndex'>): Promise<void> {
  for (let isMore = true; isMore; ) {
    isMore = await inTransaction(deps, async ({ database }) => {
      const moved = await selectMoved(database, { now: deps.now(), limit: atATime });
      if (moved.length === 0) return false;
      deps.catalogueIndex.expectChange();
      await touchListings(
        database,
        moved.map(({ achievementId, listing }) => ({
          achievementId,
          movesAt: movesAt(listing.runs, deps.now()),
        })),
      );
      return moved.length === atATime;
    });
  }
}

export function listedSkillsOf(edition: AchievementEdition): ListedSkill[] {
  const named = edition.skills.map(({ skillId, name, language = edition.language, translations = {} }) => ({
    skillId,
    language,
    names: {
      ...Object.fromEntries(
        Object.entries(translations).flatMap(([tag, words]) => (words.name ? [[tag, words.name]] : [])),
      ),
      [language]: name,
    },
  }));
  return eachOnce(named);
}

/** As the last says it: one statement cannot write a row two times. */
function eachOnce(skills: readonly ListedSkill[]): ListedSkill[] {
  return [...new Map(skills.map((one) => [one.skillId, one])).values()];
}
