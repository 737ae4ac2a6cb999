import type { Database } from '../../database/open.ts';
import type { AchievementEdition } from './achievement-edition.ts';
import { selectEditionsById } from './catalog-store.ts';

/** Some 5 kB each. */
const mostKept = 4000;

/** Editions that were shown lately, the latest last: what was published never changes, and most look at the same. */
const kept = new WeakMap<Database, Map<string, AchievementEdition>>();

/** Of those achievements the editions that are offered now, in no order. Not for within a transaction. */
export async function selectOnShow(
  database: Database,
  achievementIds: readonly string[],
): Promise<AchievementEdition[]> {
  if (achievementIds.length === 0) return [];
  const rows = await database
    .selectFrom('catalog.achievement_edition')
    .select('id')
    .where('achievement_id', 'in', [...achievementIds])
    .where('status', '=', 'published')
    .execute();
  const shown = kept.get(database) ?? new Map<string, AchievementEdition>();
  kept.set(database, shown);
  const known = rows.flatMap(({ id }) => shown.get(id) ?? []);
  const have = new Set(known.map(({ editionId }) => editionId));
  const missing = rows.flatMap(({ id }) => (have.has(id) ? [] : [id]));
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
  return editions;
}
