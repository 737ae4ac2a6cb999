import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import {
  type Organisation,
  selectOrganisation,
  selectOrganisationNames,
  selectOrganisations,
} from './organisation-store.ts';
import { say } from './refusals.ts';

/** By id or slug; refuses as not found. */
export async function getOrganisation(deps: Pick<Deps, 'database'>, idOrSlug: string): Promise<Organisation> {
  const organisation = await findOrganisation(deps, idOrSlug);
  if (organisation) return organisation;
  throw new Refusal('not-found', say('organisations.organisation-not-found'));
}

export function findOrganisation(
  deps: Pick<Deps, 'database'>,
  idOrSlug: string,
): Promise<Organisation | undefined> {
  return selectOrganisation(deps.database, idOrSlug);
}

/** What these organisations are called, by id. */
export function nameOrganisations(
  deps: Pick<Deps, 'database'>,
  { organisationIds }: { organisationIds: readonly string[] },
): Promise<Map<string, string>> {
  return selectOrganisationNames(deps.database, [...new Set(organisationIds)]);
}

/** All, by name. */
export function listOrganisations(deps: Pick<Deps, 'database'>): Promise<Organisation[]> {
  return selectOrganisations(deps.database);
}
