import type { Deps } from '../../platform/deps.ts';
import { foldText } from '../../platform/fold-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import { say } from './refusals.ts';
import {
  type Framework,
  type Skill,
  selectFrameworks,
  selectSkills,
  selectSkillsById,
} from './skill-store.ts';

/** Skills that an organisation may assert: those for everyone and its own, best match first. */
export function listSkills(
  deps: Pick<Deps, 'database'>,
  query: { organisationId: string; search?: string; limit?: number },
): Promise<Skill[]> {
  return selectSkills(deps.database, {
    organisationId: query.organisationId,
    search: foldText(query.search ?? '').trim(),
    limit: Math.min(query.limit ?? 20, 100),
  });
}

/** The skills with these ids that an organisation may assert; unknown and foreign ones are left out. */
export async function findSkills(
  deps: Pick<Deps, 'database'>,
  query: { organisationId: string; skillIds: readonly string[] },
): Promise<Skill[]> {
  const skills = await selectSkillsById(deps.database, query.skillIds);
  return skills.filter(
    (skill) => skill.organisationId === undefined || skill.organisationId === query.organisationId,
  );
}

/** Any skill by its id: badges name skills, and whoever holds one may read what the skill is. */
export async function getSkill(deps: Pick<Deps, 'database'>, skillId: string): Promise<Skill> {
  const [skill] = await selectSkillsById(deps.database, [skillId]);
  if (!skill) throw new Refusal('not-found', say('skills.skill-not-found'));
  return skill;
}

export function listFrameworks(
  deps: Pick<Deps, 'database'>,
  query: { organisationId: string },
): Promise<Framework[]> {
  return selectFrameworks(deps.database, query.organisationId);
}
