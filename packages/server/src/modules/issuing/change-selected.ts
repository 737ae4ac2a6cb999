import type { BulkKind, RowResult } from '../../platform/bulk/bulk-run.ts';
import { startBulkRun } from '../../platform/bulk/start-bulk-run.ts';
import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Actor, type AuditAction, idOf, recordAudit } from '../audit/index.ts';
import { assertMay, findStarter } from '../organisations/index.ts';
import { awardPolicy } from './award-policy.ts';
import { assertReason } from './issuing-rules.ts';
import { issuingRefusal, say } from './refusals.ts';
import { revokeAward } from './revoke-award.ts';
import { idsOfSelected, printOfIds, type SelectedAct, type SelectedAwards } from './selected-awards.ts';
import { reinstateAward, suspendAward } from './suspend-award.ts';

const acts = {
  revoke: { one: revokeAward, action: 'award.selection-revoked', policy: awardPolicy.revoke },
  suspend: { one: suspendAward, action: 'award.selection-suspended', policy: awardPolicy.suspend },
  reinstate: { one: reinstateAward, action: 'award.selection-reinstated', policy: awardPolicy.suspend },
} as const satisfies { [act in SelectedAct]: { action: AuditAction; [more: string]: unknown } };

/** What a row has become already is no fault of it. */
const nothingToDo = ['issuing.already-revoked', 'issuing.already-suspended', 'issuing.not-suspended'];

/**
 * Has the selected awards revoked, suspended or reinstated, in one bulk run; its id. `print` is of what the person who
 * confirmed it saw: what the selection finds otherwise by now is looked at once more.
 */
export async function changeSelected(
  deps: Pick<Deps, 'database' | 'jobs' | 'newId' | 'now'>,
  actor: Actor,
  command: { act: SelectedAct; selected: SelectedAwards; print: string; reason: string; requestKey: string },
): Promise<string> {
  const { act, selected, requestKey } = command;
  const { organisationId } = selected;
  assertMay(actor, acts[act].policy, selected);
  const reason = assertReason(command.reason);
  const awardIds = await idsOfSelected(deps, act, selected);
  return startBulkRun(
    deps,
    {
      ...{ kind: `${act}-awards`, organisationId, requestKey, startedBy: idOf(actor), first: 'run' },
      options: { reason },
      asked: command.print,
      rows: awardIds.map((awardId) => ({ awardId })),
    },
    async (deps, { runId, total }) => {
      if (printOfIds(awardIds) !== command.print)
        throw issuingRefusal('conflict', 'issuing.selection-changed');
      await recordAudit(deps, actor, {
        action: acts[act].action,
        subjectType: 'run',
        subjectId: runId,
        organisationId,
        detail: { total, reason },
      });
    },
  );
}

/** Kinds of bulk run: one row an award, changed by the same function as on its own page, in the name of who started it. */
export const revokeAwards = kindOf('revoke');
export const suspendAwards = kindOf('suspend');
export const reinstateAwards = kindOf('reinstate');

function kindOf(act: SelectedAct): BulkKind {
  return {
    rowsAtATime: 25,
    async work(deps, run, rows) {
      const actor = await findStarter(deps, run.startedBy);
      if (!acts[act].policy(actor, run))
        return rows.map(() => ({ state: 'failed', ...say('issuing.starter-may-not') }));
      const { organisationId } = run;
      const reason = String(run.options.reason);
      const results: RowResult[] = [];
      for (const { input } of rows) {
        const awardId = String(input.awardId);
        results.push(await changeOne(deps, actor, { act, organisationId, awardId, reason }));
      }
      return results;
    },
  };
}

async function changeOne(
  deps: Deps,
  actor: Actor,
  { act, ...command }: { act: SelectedAct; organisationId: string; awardId: string; reason: string },
): Promise<RowResult> {
  try {
    const { id } = await acts[act].one(deps, actor, command);
    return { state: 'done', about: id };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { state: nothingToDo.includes(error.code) ? 'skipped' : 'failed', ...error.said };
  }
}
