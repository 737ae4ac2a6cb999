import type { Deps } from '../../platform/deps.ts';
import { foldText } from '../../platform/fold-text.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getSkill } from './list-skills.ts';
import { defaultFrameworkId } from './own-scale.ts';
import { say } from './refusals.ts';
import type { Skill, SkillKind } from './skill.ts';
import { insertSkill, selectFrameworks } from './skill-store.ts';

export interface NewSkill {
  name: string;
  description?: string | undefined;
  /** BCP 47: what name and description are written in. */
  language: string;
  kind: SkillKind;
  url?: string | undefined;
  code?: string | undefined;
  /** Default: the five levels that every instance has. */
  frameworkId?: string | undefined;
}

/**
 * Adds a skill of an organisation (or, with `organisationId` null, for everyone). A second one of the same name is the
 * first one. The caller has checked that this may be done.
 */
export async function addSkill(
  deps: Pick<Deps, 'database' | 'newId' | 'now' | 'say' | 'languages'>,
  organisationId: string | null,
  command: NewSkill,
): Promise<Skill> {
  const name = oneLine(command.name);
  const description = plainText(command.description ?? '');
  if (!hasVisibleLetter(name) || name.length > 120) {
    throw new Refusal('invalid', say('skills.name-invalid'), { name: say('skills.name-invalid') });
  }
  const frameworkId = command.frameworkId ?? defaultFrameworkId;
  const frameworks = await selectFrameworks(deps.database, organisationId ?? '');
  if (!frameworks.some((framework) => framework.frameworkId === frameworkId)) {
    throw new Refusal('invalid', say('skills.framework-unknown'));
  }
  const skillId = await inTransaction(deps, (deps) =>
    insertSkill(deps.database, {
      skillId: deps.newId('skl'),
      name,
      searchName: foldText(name),
      kind: command.kind,
      language: command.language,
      frameworkId,
      createdAt: deps.now(),
      ...(description !== '' && { description }),
      ...(command.url && { url: command.url }),
      ...(command.code && { code: command.code }),
      ...(organisationId !== null && { organisationId }),
    }),
  );
  return getSkill(deps, skillId);
}
