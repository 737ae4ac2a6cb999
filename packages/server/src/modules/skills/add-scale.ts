import type { Deps } from '../../platform/deps.ts';
import { oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type Actor, recordAudit } from '../audit/index.ts';
import { assertMay } from '../organisations/index.ts';
import { assertLabels, assertLanguage, labelBounds } from './label-rules.ts';
import { getScale } from './list-skills.ts';
import { say } from './refusals.ts';
import type { Framework } from './skill.ts';
import { skillPolicy } from './skill-policy.ts';
import { insertFramework } from './skill-store.ts';

export interface NewScale {
  organisationId: string;
  name: string;
  /** BCP 47: what name and levels are written in. */
  language: string;
  /** Lowest first. */
  levels: readonly { name: string; description?: string | undefined }[];
}

/** Adds a scale of the organisation's own. */
export async function addScale(
  deps: Pick<Deps, 'database' | 'say' | 'languages' | 'now' | 'newId'>,
  actor: Actor,
  { organisationId, language, ...given }: NewScale,
): Promise<Framework> {
  assertMay(actor, skillPolicy.author, { organisationId });
  const name = oneLine(given.name);
  const levels = given.levels.map((level, index) => {
    const description = plainText(level.description ?? '');
    return { level: index + 1, name: oneLine(level.name), ...(description !== '' && { description }) };
  });
  assertLanguage(language);
  assertLabels([name, ...levels.map((level) => level.name)]);
  if (levels.some(({ description = '' }) => description.length > labelBounds.description))
    throw new Refusal('invalid', say('skills.description-too-long'));
  const frameworkId = deps.newId('frm');
  return inTransaction(deps, async (within) => {
    const row = { frameworkId, organisationId, name, language, levels, createdAt: deps.now() };
    await insertFramework(within.database, row);
    await recordAudit(within, actor, {
      action: 'scale.added',
      subjectType: 'scale',
      subjectId: frameworkId,
      organisationId,
      detail: { name },
    });
    return getScale(within, { organisationId, frameworkId });
  });
}
