import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Person, recordAudit } from '../audit/index.ts';
import { type DoneStep, insertStep } from './site-store.ts';

declare module '../../platform/jobs.ts' {
  interface FactPayloads {
    /** Somebody said that the address of the site may stand in badges. */
    'address-meant': { publicUrl: string };
  }
}

/** Keeps somebody's word, and says that badges need not wait any more when it is about the address. */
export async function recordStep(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Person,
  step: Pick<DoneStep, 'name' | 'about'>,
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    await insertStep(deps.database, { ...step, doneBy: actor.name, doneAt: deps.now() });
    await recordAudit(deps, actor, {
      action: 'site.step-done',
      subjectType: 'site',
      subjectId: step.name,
      detail: { title: step.name, about: step.about },
    });
    if (step.name !== 'address' && step.name !== 'trial') return;
    const publicUrl = step.about;
    await deps.jobs.announce(deps, 'address-meant', { payload: { publicUrl }, key: step.name });
  });
}
