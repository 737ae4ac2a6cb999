import { beginRun, cancelRun, resumeRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';

const acts = {
  begin: { act: beginRun, action: 'run.begun' },
  end: { act: cancelRun, action: 'run.ended' },
  'go-on': { act: resumeRun, action: 'run.continued' },
} as const;

/** Has a run begin, end or go on, and says who did. Whether they may depends on its kind: who calls this has asked. */
export async function steerRun(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  {
    how,
    runId,
    organisationId,
  }: { how: keyof typeof acts; runId: string; organisationId?: string | undefined },
): Promise<void> {
  const { act, action } = acts[how];
  await inTransaction(deps, async (deps) => {
    const run = await act(deps, runId);
    if (!run) return;
    const detail = { total: run.total };
    const owner = organisationId === undefined ? {} : { organisationId };
    await recordAudit(deps, actor, { action, subjectType: 'run', subjectId: runId, ...owner, detail });
  });
}
