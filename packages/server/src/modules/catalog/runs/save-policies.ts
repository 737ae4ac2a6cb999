import type { Deps } from '../../../platform/deps.ts';
import { inTransaction } from '../../../platform/transaction.ts';
import { type Actor, recordAudit } from '../../audit/index.ts';
import { assertMay } from '../../organisations/index.ts';
import { lockAchievement, selectEditions } from '../catalog-store.ts';
import { catalogRefusal } from '../refusals.ts';
import type { Policies } from './policies.ts';
import { type RuledBy, selectPolicies, upsertPolicies } from './policies-store.ts';
import { assertPolicies } from './policy-rules.ts';
import { runPolicy } from './run-policy.ts';

declare module '../../../platform/jobs.ts' {
  interface FactPayloads {
    /** Of one achievement, or without it of all that the organisation offers. */
    'policies-changed': { organisationId: string; achievementId?: string; at: string };
  }
}

/** Lays down the rules of an achievement, or of all that the organisation offers. */
export async function savePolicies(
  deps: Pick<Deps, 'database' | 'jobs' | 'now'>,
  actor: Actor,
  command: RuledBy & { policies: Policies; madeFrom?: ((stored: Policies) => void) | undefined },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const { organisationId, achievementId } = command;
    assertMay(actor, achievementId === undefined ? runPolicy.ruleAll : runPolicy.write, command);
    if (achievementId !== undefined) {
      const achievement = await lockAchievement(deps.database, achievementId);
      if (achievement?.organisationId !== organisationId)
        throw catalogRefusal('not-found', 'catalog.achievement-not-found');
    }
    command.madeFrom?.(await selectPolicies(deps.database, command));
    assertPolicies(command.policies);
    const changedAt = deps.now();
    await upsertPolicies(deps.database, command, { policies: command.policies, changedAt });
    const [edition] =
      achievementId === undefined ? [] : await selectEditions(deps.database, { achievementId });
    await recordAudit(deps, actor, {
      action: 'policies.changed',
      ...{ subjectType: achievementId === undefined ? 'organisation' : 'achievement' },
      ...{ subjectId: achievementId ?? organisationId, organisationId },
      detail: { title: edition?.title ?? '' },
    });
    const at = changedAt.toISOString();
    const payload = { organisationId, ...(achievementId !== undefined && { achievementId }), at };
    const key = `${achievementId ?? organisationId}:${at}`;
    await deps.jobs.announce(deps, 'policies-changed', { payload, key });
  });
}

export function getPolicies(deps: Pick<Deps, 'database'>, of: RuledBy): Promise<Policies> {
  return selectPolicies(deps.database, of);
}
