import type { Context } from 'hono';
import { type AchievementEdition, rowsAt, textsIn } from '../../../modules/catalog/index.ts';
import {
  findRole,
  findRoles,
  findRolesByUri,
  type Role,
  type RoleWithNeeds,
} from '../../../modules/skills/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { WebEnv } from '../../env.ts';
import { readsOf } from '../../language.ts';

/** The role by whose skills the reader compares, as the address says it. */
export interface AskedRole {
  role: RoleWithNeeds | undefined;
  /** The address names one that is not there. */
  isGone: boolean;
  /** What was typed to find one. */
  search: string;
  found: readonly Role[];
  /** There are more than are shown. */
  isMore: boolean;
  /** To which what is compared says that it leads. */
  targets: readonly Role[];
  /** The names of such roles that no framework here has by their address. */
  titles: readonly string[];
}

const mostFound = 20;
const longestSearch = 100;
const mostTitles = 10;

export async function readRole(
  deps: Pick<Deps, 'database'>,
  context: Context<WebEnv>,
  editions: readonly AchievementEdition[],
): Promise<AskedRole> {
  const languages = readsOf(context);
  const roleId = (context.req.query('role') ?? '').slice(0, 60);
  const search = (context.req.query('role-search') ?? '').trim().slice(0, longestSearch);
  const named = editions.flatMap((edition) => rowsAt(textsIn(edition, languages), 'targetRoles'));
  const uris = [...new Set(named.flatMap(({ address }) => (address ? [String(address)] : [])))];
  const [role, found, targets] = await Promise.all([
    roleId === '' ? undefined : findRole(deps, { roleId, languages }),
    findRoles(deps, { search, languages, limit: mostFound + 1 }),
    findRolesByUri(deps, { uris, languages }),
  ]);
  const known = new Set(targets.map(({ uri }) => uri));
  const titles = named.filter(({ address }) => !known.has(String(address))).map(({ title }) => String(title));
  return {
    ...{ role, search, targets, isGone: roleId !== '' && role === undefined },
    ...{ found: found.slice(0, mostFound), isMore: found.length > mostFound },
    titles: [...new Set(titles)].slice(0, mostTitles),
  };
}

/** Parameters of an address, which a form keeps as hidden fields. */
export type Kept = readonly (readonly [name: string, value: string])[];

export function addressWith(path: string, parameters: Kept): string {
  return `${path}?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
}
