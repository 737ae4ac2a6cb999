import type { Deps } from '../../platform/deps.ts';
import { nameOrganisations } from '../organisations/index.ts';
import { keptBeside } from './kept-beside.ts';
import { type ListedSkill, selectListedSkills } from './listing-store.ts';

const keptNow = keptBeside({
  make: () => ({ skills: new Map<string, ListedSkill>(), providers: new Map<string, string>() }),
  sizeOf: ({ skills, providers }) => skills.size + providers.size,
  most: 20_000,
});

export interface FacetNames {
  skills: ReadonlyMap<string, ListedSkill>;
  providers: ReadonlyMap<string, string>;
}

/**
 * What skills and providers are called in filters, as new as the index that counts them: whatever renames one has its
 * listings read anew, and what was known before is then forgotten.
 */
export async function namesForFacets(
  deps: Pick<Deps, 'database' | 'catalogueIndex'>,
  asked: { skillIds: readonly string[]; organisationIds: readonly string[] },
): Promise<FacetNames> {
  const kept = keptNow(deps.catalogueIndex);
  const skillIds = asked.skillIds.filter((id) => !kept.skills.has(id));
  const organisationIds = asked.organisationIds.filter((id) => !kept.providers.has(id));
  if (skillIds.length === 0 && organisationIds.length === 0) return kept;
  const [skills, providers] = await Promise.all([
    selectListedSkills(deps.database, skillIds),
    nameOrganisations(deps, { organisationIds }),
  ]);
  // What was read while the index moved on may be of before or after.
  const isSame = keptNow(deps.catalogueIndex) === kept;
  const names = isSame ? kept : { skills: new Map(kept.skills), providers: new Map(kept.providers) };
  for (const skill of skills) names.skills.set(skill.skillId, skill);
  for (const [id, name] of providers) names.providers.set(id, name);
  return names;
}
