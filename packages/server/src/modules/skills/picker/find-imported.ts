import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../../database/open.ts';
import type { Deps } from '../../../platform/deps.ts';
import { selectIndexedLabels, selectIndexedOwners, selectRevision } from './index-store.ts';
import { SkillIndex } from './skill-index.ts';

type Finding = Pick<Deps, 'database' | 'log' | 'now'>;

interface Kept {
  revision: string;
  /** Undefined: none could be built. */
  index: Promise<SkillIndex | undefined>;
  /** Until then nobody tries again; absent while nothing failed. */
  restsUntil?: number;
}

/** One a process and database: built when somebody first looks for a skill, anew when an import has ended since. */
const kept = new WeakMap<Database, Kept>();
/** In milliseconds. */
const restAfterFailure = 60_000;

/** Ids of imported skills that an organisation may name, best match first; none while there is no index of them. */
export async function findImported(
  deps: Finding,
  query: { typed: string; owner: string; limit: number },
): Promise<string[]> {
  const revision = await selectRevision(deps.database);
  if (revision === '0') return [];
  const known = kept.get(deps.database);
  const index = await (known && isCurrent(deps, known, revision) ? known : keep(deps, revision)).index;
  return index?.find(query) ?? [];
}

function isCurrent({ now }: Finding, { revision, restsUntil }: Kept, newest: string): boolean {
  return restsUntil === undefined ? revision === newest : now().getTime() < restsUntil;
}

function keep(deps: Finding, revision: string): Kept {
  const made: Kept = { revision, index: build(deps) };
  kept.set(deps.database, made);
  made.index.then((index) => {
    if (!index) made.restsUntil = deps.now().getTime() + restAfterFailure;
  });
  return made;
}

const nobody = { owners: [], leftOut: [] };

/** What one organisation imports may be too much for an index; then at least what is for everyone is found. */
async function build({ database, log }: Finding): Promise<SkillIndex | undefined> {
  for (const isForEveryone of [false, true])
    try {
      const { owners, leftOut } = isForEveryone ? nobody : await selectIndexedOwners(database);
      if (leftOut.length > 0)
        log.error({ leftOut }, 'these organisations have more skills than an index holds');
      return await SkillIndex.build(selectIndexedLabels(database, { owners }), setImmediate);
    } catch (error) {
      log.error({ error: String(error), isForEveryone }, 'imported skills cannot be indexed');
    }
  return undefined;
}
