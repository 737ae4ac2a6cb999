import { sql } from 'kysely';
import type { Database } from '../../database/open.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { selectEditionsById } from './catalog-store.ts';
import { keptBeside } from './kept-beside.ts';

/** Some 5 kB each. */
const mostKept = 12_000;

/** Editions that were shown lately, the latest last: what was published never changes, and most look at the same. */
const kept = new WeakMap<Database, Map<string, AchievementEdition>>();

/** An edition that is offered now. */
export interface OnShow {
  edition: AchievementEdition;
  /**
   * The transaction that changed anything that a card shows of it: its runs, their prices, whether one is full, what its
   * provider is called. What is read afterwards is at least as new.
   */
  changedIn: string;
}

const keptNow = keptBeside({
  make: () => new Map<string, OnShow>(),
  sizeOf: ({ size }) => size,
  most: mostKept,
});

/**
 * Of those achievements the editions that are offered, by achievement, perhaps among others: as new as the index that
 * found them. Not for within a transaction.
 */
export async function findOnShow(
  { database, catalogueIndex }: Pick<Deps, 'database' | 'catalogueIndex'>,
  achievementIds: readonly string[],
): Promise<ReadonlyMap<string, OnShow>> {
  const known = keptNow(catalogueIndex);
  const missing = achievementIds.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const read = await selectOnShow(database, missing);
  // What was read while the index moved on may be of before or after.
  const shown = keptNow(catalogueIndex) === known ? known : new Map(known);
  for (const [id, one] of read) shown.set(id, one);
  return shown;
}

async function selectOnShow(
  database: Database,
  achievementIds: readonly string[],
): Promise<Map<string, OnShow>> {
  const { rows } = await sql<{ achievement_id: string; edition_id: string; changed_in: string }>`
    select achievement_id, edition_id, changed_in::text from catalog.listing
    where achievement_id = any(${[...achievementIds]}::text[]) and edition_id is not null
  `.execute(database);
  const editions = await editionsOf(
    database,
    rows.map(({ edition_id }) => edition_id),
  );
  return new Map(
    rows.flatMap(({ achievement_id, edition_id, changed_in: changedIn }) => {
      const edition = editions.get(edition_id);
      return edition ? [[achievement_id, { edition, changedIn }] as const] : [];
    }),
  );
}

async function editionsOf(
  database: Database,
  editionIds: readonly string[],
): Promise<Map<string, AchievementEdition>> {
  const shown = kept.get(database) ?? new Map<string, AchievementEdition>();
  kept.set(database, shown);
  const missing = editionIds.filter((id) => !shown.has(id));
  const known = editionIds.flatMap((id) => shown.get(id) ?? []);
  const read = await selectEditionsById(database, missing);
  const editions = [...known, ...read.filter(({ status }) => status === 'published')];
  for (const edition of editions) {
    shown.delete(edition.editionId);
    shown.set(edition.editionId, edition);
  }
  for (const id of shown.keys()) {
    if (shown.size <= mostKept) break;
    shown.delete(id);
  }
  return new Map(editions.map((edition) => [edition.editionId, edition]));
}
