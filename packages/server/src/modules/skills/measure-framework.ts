import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMayImport } from './import-policy.ts';
import { getScale, listFrameworks } from './list-skills.ts';
import { getSource, type Which } from './list-sources.ts';
import { lockSource, updateScaleOf } from './own/own-store.ts';
import { say } from './refusals.ts';
import type { Framework } from './skill.ts';

type Reading = Pick<Deps, 'database' | 'say' | 'languages'>;

/** The scales on which an imported framework can be measured, and the one on which it is. */
export async function listScalesFor(
  deps: Reading,
  { languages, ...which }: Which & { languages?: readonly string[] },
): Promise<{ scales: Framework[]; scaleId: string }> {
  const { scaleId } = await getSource(deps, which);
  const scales = await listFrameworks(deps, { organisationId: which.organisationId ?? '', languages });
  return { scales, scaleId };
}

/**
 * Says on which scale the skills of an imported framework are measured from now on. Drafts and published editions keep
 * the level that they named, with the words of that day.
 */
export async function measureFramework(
  deps: Reading & Pick<Deps, 'now' | 'newId'>,
  actor: Actor,
  {
    scaleId,
    madeFrom,
    ...which
  }: Which & {
    scaleId: string;
    /** Refuses when somebody else was quicker. */
    madeFrom?: ((stored: string) => void) | undefined;
  },
): Promise<void> {
  const { organisationId } = which;
  assertMayImport(actor, organisationId);
  const source = await getSource(deps, which);
  // What is for everyone, administrators see to; what is written here says its scale itself.
  if (source.organisationId !== organisationId || source.format === 'own')
    throw new Refusal('not-found', say('skills.source-not-found'));
  const scale = await getScale(deps, { organisationId: organisationId ?? '', frameworkId: scaleId });
  await inTransaction(deps, async (within) => {
    madeFrom?.((await lockSource(within.database, which.sourceId)) ?? '');
    await updateScaleOf(within.database, { sourceId: which.sourceId, scaleId });
    await recordAudit(within, actor, {
      ...{ action: 'framework.measured', subjectType: 'framework', subjectId: which.sourceId },
      ...(organisationId !== undefined && { organisationId }),
      detail: { name: source.name, scale: scale.name },
    });
  });
}
