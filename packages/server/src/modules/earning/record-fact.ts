import type { Fact } from '@cairn/rules';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type FactSource, insertFact } from './fact-store.ts';

export interface FactRecorded {
  factId: string;
  personId: string;
  /** Absent: it may speak to any edition. */
  editionId?: string;
}

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Something was shown, held, paid, attended or decided. */
    'fact-recorded': FactRecorded;
  }
}

/**
 * Records that somebody showed something, in the transaction of whoever saw it. The same source told twice makes one
 * fact. It is never changed: it ends, or a later one follows.
 */
export async function recordFact(
  deps: Pick<Deps, 'database' | 'now' | 'newId' | 'jobs'>,
  about: { personId: string; editionId?: string; source: FactSource; recordedBy?: string },
  body: Omit<Fact, 'id' | 'ended'>,
): Promise<void> {
  const factId = deps.newId('fct');
  await inTransaction(deps, async (deps) => {
    if (!(await insertFact(deps.database, { ...about, factId, body, recordedAt: deps.now() }))) return;
    const { personId, editionId } = about;
    await deps.jobs.announce(deps, 'fact-recorded', {
      payload: { factId, personId, ...(editionId === undefined ? {} : { editionId }) },
      key: factId,
    });
  });
}
