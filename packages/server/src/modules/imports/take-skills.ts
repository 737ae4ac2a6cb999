import type { Deps } from '../../platform/deps.ts';
import { foldText } from '../../platform/fold-text.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from '../audit/index.ts';
import { type AssertedSkill, addOwnSkill, assertSkills } from '../catalog/index.ts';
import { matchSkills } from '../skills/index.ts';
import type { RawSkill, ReadItem } from './read/item.ts';
import { say } from './refusals.ts';

type Taking = Pick<Deps, 'database' | 'now' | 'newId' | 'say' | 'languages'>;

/** The skills of some items, by what their source calls them. */
export interface SkillIds {
  /** Copies at their levels, as an edition keeps them. */
  assert(deps: Taking, item: ReadItem, usualLevel: number): Promise<AssertedSkill[]>;
}

/**
 * Finds the skills that items name, by address, else by name. What is not here becomes a skill of the organisation's own:
 * its catalogue says that there is such a thing. An address alone names nothing.
 */
export async function takeSkills(
  deps: Taking,
  actor: Actor,
  {
    organisationId,
    items,
    language,
  }: { organisationId: string; items: readonly ReadItem[]; language: string },
): Promise<SkillIds> {
  const named = new Map<string, RawSkill & { language: string }>();
  for (const { skills = [], plain } of items)
    for (const skill of skills)
      named.set(keyOf(skill), { ...skill, language: String(plain.language ?? language) });
  const skills = [...named.values()];
  const found = await matchSkills(deps, { organisationId, named: skills });
  const ids = new Map<string, string>();
  for (const [place, skill] of skills.entries()) {
    const id =
      found[place] ?? (skill.name === '' ? undefined : await add(deps, actor, { organisationId, skill }));
    if (id !== undefined) ids.set(keyOf(skill), id);
  }
  return {
    assert(deps, { skills: wanted = [] }, usualLevel) {
      const levels = new Map<string, number>();
      for (const skill of wanted) {
        const id = ids.get(keyOf(skill));
        if (id === undefined)
          throw new Refusal('invalid', say('imports.skill-unknown', { skill: skill.address ?? skill.name }));
        if (!levels.has(id)) levels.set(id, skill.level ?? usualLevel);
      }
      const at = [...levels].map(([skillId, level]) => ({ skillId, level }));
      return assertSkills(deps, organisationId, at);
    },
  };
}

function keyOf({ name, address }: RawSkill): string {
  return address ?? foldText(name);
}

async function add(
  deps: Taking,
  actor: Actor,
  { organisationId, skill }: { organisationId: string; skill: RawSkill & { language: string } },
): Promise<string> {
  const { name, language, address, code } = skill;
  const added = await addOwnSkill(deps, actor, {
    ...{ organisationId, name, language, kind: 'technical' as const },
    ...(address !== undefined && { url: address }),
    ...(code !== undefined && { code }),
  });
  return added.skillId;
}
