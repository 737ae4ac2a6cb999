import type { Database } from '../../../database/open.ts';
import type { Deps } from '../../../platform/deps.ts';
import { selectIndexedLabels, selectRevision } from './index-store.ts';
import { SkillIndex } from './skill-index.ts';

interface Kept {
  revision: string;
  index: Promise<SkillIndex>;
}

/** One a process and database: built when somebody first looks for a skill, anew when an import has ended since. */
const kept = new WeakMap<Database, Kept>();

/** Ids of imported skills that an organisation may name, best match first. */
export async function findImported(
  deps: Pick<Deps, 'database'>,
  query: { typed: string; owner: string; limit: number },
): Promise<string[]> {
  const revision = await selectRevision(deps.database);
  if (revision === '0') return [];
  let found = kept.get(deps.database);
  if (found?.revision !== revision) {
    found = { revision, index: selectIndexedLabels(deps.database).then((labels) => new SkillIndex(labels)) };
    kept.set(deps.database, found);
    found.index.catch(() => kept.delete(deps.database));
  }
  return (await found.index).find(query);
}
