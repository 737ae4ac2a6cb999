import type { Fact } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type FactSource, type KeptFact, selectFactOfSource, updateEnded } from './fact-store.ts';

export interface FactEnded {
  factId: string;
  personId: string;
  /** Absent: it may have spoken to any edition. */
  editionId?: string;
}

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Something that was shown, held or decided counts no longer. */
    'fact-ended': FactEnded;
  }
}

/**
 * Ends the fact of this source, in the transaction of whoever says so, for good: what follows instead is a fact of its
 * own. Gives what it said; undefined when the source made none, or it ended before.
 */
export async function endFact(
  deps: Pick<Deps, 'database' | 'now' | 'jobs'>,
  source: FactSource,
  because: NonNullable<Fact['ended']>['because'],
): Promise<KeptFact | undefined> {
  return inTransaction(deps, async (deps) => {
    const ended = await updateEnded(deps.database, source, { at: deps.now(), because });
    if (!ended) return undefined;
    const { fact, personId, editionId } = ended;
    const told = { factId: fact.id, personId, ...(editionId === undefined ? {} : { editionId }) };
    await deps.jobs.announce(deps, 'fact-ended', { payload: told, key: fact.id });
    return ended;
  });
}

/** What this source showed, also when it has ended. */
export function findFact(deps: Pick<Deps, 'database'>, source: FactSource): Promise<KeptFact | undefined> {
  return selectFactOfSource(deps.database, source);
}
