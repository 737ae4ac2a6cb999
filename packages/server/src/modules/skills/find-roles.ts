import type { Deps } from '../../platform/deps.ts';
import { prefixQueryOf } from '../../platform/fold-text.ts';
import { type Role, type RoleNeed, selectRoleNeeds, selectRoles } from './role-store.ts';

type Reading = Pick<Deps, 'database'>;

/** More skills of a role than a reader looks through; ESCO and O*NET name fewer. */
export const mostRoleNeeds = 200;

/** Occupations of the frameworks for everyone of which each typed word begins a word of a name, in any language. */
export async function findRoles(
  deps: Reading,
  { search, languages, limit }: { search: string; languages: readonly string[]; limit: number },
): Promise<Role[]> {
  const words = prefixQueryOf(search);
  return words === undefined ? [] : selectRoles(deps.database, { words }, { languages, limit });
}

/** Those that are named by their addresses, as the target roles of an edition do. */
export async function findRolesByUri(
  deps: Reading,
  { uris, languages }: { uris: readonly string[]; languages: readonly string[] },
): Promise<Role[]> {
  if (uris.length === 0) return [];
  return selectRoles(deps.database, { uris: uris.slice(0, 100) }, { languages, limit: 20 });
}

export interface RoleWithNeeds extends Role {
  /** What is essential first, then what is most important. */
  needs: RoleNeed[];
  /** It asks for more than are read. */
  isMore: boolean;
}

/** A role with the skills that it asks for; undefined where there is none of that id for everyone. */
export async function findRole(
  deps: Reading,
  { roleId, languages }: { roleId: string; languages: readonly string[] },
): Promise<RoleWithNeeds | undefined> {
  const [role] = await selectRoles(deps.database, { roleId }, { languages, limit: 1 });
  if (!role) return undefined;
  const needs = await selectRoleNeeds(deps.database, { roleId, languages, limit: mostRoleNeeds + 1 });
  return { ...role, needs: needs.slice(0, mostRoleNeeds), isMore: needs.length > mostRoleNeeds };
}
