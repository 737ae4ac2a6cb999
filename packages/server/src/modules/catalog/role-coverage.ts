import type { RoleNeed } from '../skills/index.ts';

/** Skills of a role that are told apart by its framework; `asked` where it does not say how much each is needed. */
export const roleParts = ['essential', 'optional', 'asked'] as const;
export type RolePart = (typeof roleParts)[number];

/** A skill as somebody asserts it. */
export interface Shown {
  skillId: string;
  url?: string | undefined;
}

export interface PartCovered {
  part: RolePart;
  /** How many the role asks for. */
  of: number;
  covered: number;
}

/** Under which part of its role a skill counts. */
function partOf({ need }: Pick<RoleNeed, 'need'>): RolePart {
  return need ?? 'asked';
}

/**
 * How many of a role's skills are among those that are asserted, part by part. The same skill is the one with the same
 * id or the same address; one of a like name is another.
 */
export function coverageOfRole(needs: readonly RoleNeed[], shown: readonly Shown[]): PartCovered[] {
  return roleParts.flatMap((part) => {
    const asked = needs.filter((need) => partOf(need) === part);
    if (asked.length === 0) return [];
    const covered = asked.filter((need) => findShown(need, shown) !== undefined);
    return [{ part, of: asked.length, covered: covered.length }];
  });
}

/** The one that shows what is needed; undefined where it is missing. */
export function findShown<Skill extends Shown>(
  { skillId, url }: Pick<RoleNeed, 'skillId' | 'url'>,
  shown: readonly Skill[],
): Skill | undefined {
  return shown.find((skill) => skill.skillId === skillId || (url !== undefined && skill.url === url));
}
