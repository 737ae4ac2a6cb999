import type { Deps } from '../../platform/deps.ts';
import { foldText } from '../../platform/fold-text.ts';
import { hasVisibleLetter, oneLine, plainText } from '../../platform/plain-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { say } from './refusals.ts';
import {
  insertSkill,
  type Skill,
  type SkillKind,
  selectFrameworks,
  selectSkillsById,
} from './skill-store.ts';

/** The scale that every instance has from the start. */
export const defaultFrameworkId = 'frm_cairn-five-levels';

export interface NewSkill {
  name: string;
  description?: string | undefined;
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
  deps: Pick<Deps, 'database' | 'newId' | 'now'>,
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
      frameworkId,
      createdAt: deps.now(),
      ...(description !== '' && { description }),
      ...(command.url && { url: command.url }),
      ...(command.code && { code: command.code }),
      ...(organisationId !== null && { organisationId }),
    }),
  );
  const [skill] = await selectSkillsById(deps.database, [skillId]);
  if (!skill) throw new Error(`The skill ${skillId} was added and is not there.`);
  return skill;
}
