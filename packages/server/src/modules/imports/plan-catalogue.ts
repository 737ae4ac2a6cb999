import { setImmediate } from 'node:timers/promises';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say as sayOfFiles } from '../../platform/refusals.ts';
import { listAchievementIds } from '../catalog/index.ts';
import { type ImportedItem, selectItems } from './imports-store.ts';
import { type changes, differing, type ItemRow, printsOf } from './item-row.ts';
import { catalogueBounds, type RawItem } from './read/item.ts';
import { readItem } from './read/read-item.ts';
import { say } from './refusals.ts';

export type ChangeCounts = { [change in (typeof changes)[number]]: number };

/** What an import would do, row by row, read while it is handed on: nothing is changed. */
export async function* planCatalogue(
  deps: Pick<Deps, 'database'>,
  { organisationId, items }: { organisationId: string; items: AsyncIterable<RawItem> },
): AsyncGenerator<ItemRow> {
  const known = await knownItems(deps, organisationId);
  const seen = new Map<string, number>();
  let count = 0;
  for await (const raw of items) {
    count += 1;
    if (count > catalogueBounds.items)
      throw new Refusal('too-large', sayOfFiles('import.too-many', { most: catalogueBounds.items }));
    // Others get their turn: a document is read without a pause of its own.
    if (count % 20 === 0) await setImmediate();
    yield planRow(raw, { known, seen });
  }
}

/** How many rows would do what. */
export async function countChanges(rows: AsyncIterable<ItemRow>): Promise<ChangeCounts> {
  const counts: ChangeCounts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for await (const { change } of rows) counts[change] += 1;
  return counts;
}

function planRow(
  raw: RawItem,
  { known, seen }: { known: ReadonlyMap<string, ImportedItem>; seen: Map<string, number> },
): ItemRow {
  const { file, line, cells } = raw;
  const { item, faults } = readItem(raw);
  const { key } = item;
  const earlier = seen.get(key);
  if (faults.length === 0 && earlier !== undefined)
    faults.push({ column: '', value: key, said: say('imports.twice', { key, line: earlier }) });
  if (earlier === undefined) seen.set(key, line);
  const before = known.get(key);
  const isSame = before !== undefined && differing(before.prints, printsOf(item)).length === 0;
  const change = faults.length > 0 ? 'refused' : !before ? 'created' : isSame ? 'unchanged' : 'changed';
  return { name: item.title || `${file}, ${line}`, file, line, cells, change, item, faults };
}

/** What was imported before, as far as it is still there. */
async function knownItems(
  deps: Pick<Deps, 'database'>,
  organisationId: string,
): Promise<Map<string, ImportedItem>> {
  const [items, present] = await Promise.all([
    selectItems(deps.database, organisationId),
    listAchievementIds(deps, { organisationId }),
  ]);
  return new Map(
    items.filter(({ achievementId }) => present.has(achievementId)).map((item) => [item.key, item]),
  );
}
