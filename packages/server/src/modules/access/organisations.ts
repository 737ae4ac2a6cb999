import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Actor } from './actor.ts';
import { type Organisation, selectOrganisation, selectOrganisations } from './organisation-store.ts';
import {
  type Person,
  selectNames,
  selectPeople,
  selectPerson,
  selectPersonByAddress,
} from './person-store.ts';
import { selectActor } from './session-store.ts';

/** By id or slug; refuses as not found. */
export async function getOrganisation(deps: Pick<Deps, 'database'>, idOrSlug: string): Promise<Organisation> {
  const organisation = await findOrganisation(deps, idOrSlug);
  if (organisation) return organisation;
  throw new Refusal('not-found', 'access.organisation-not-found', 'There is no such organisation.');
}

export function findOrganisation(
  deps: Pick<Deps, 'database'>,
  idOrSlug: string,
): Promise<Organisation | undefined> {
  return selectOrganisation(deps.database, idOrSlug);
}

/** All, by name. */
export function listOrganisations(deps: Pick<Deps, 'database'>): Promise<Organisation[]> {
  return selectOrganisations(deps.database);
}

export async function findPerson(
  deps: Pick<Deps, 'database'>,
  personId: string,
): Promise<Person | undefined> {
  const person = await selectPerson(deps.database, personId);
  return person && { id: person.id, name: person.name, email: person.email };
}

/** Names by person, for lists of many. The caller knows that the reader may see them. */
export function findNames(
  deps: Pick<Deps, 'database'>,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  return selectNames(deps.database, personIds);
}

/** By any proven address of the person. */
export async function findPersonByAddress(
  deps: Pick<Deps, 'database'>,
  address: string,
): Promise<Person | undefined> {
  const person = await selectPersonByAddress(deps.database, address);
  return person && { id: person.id, name: person.name, email: person.email };
}

/** False on an instance that nobody has an account on. */
export async function hasPeople(deps: Pick<Deps, 'database'>): Promise<boolean> {
  return (await selectPeople(deps.database, { words: '', limit: 1 })).length > 0;
}

/** The person as an actor, without a session: for jobs, the demo world and tests. */
export function findActor(deps: Pick<Deps, 'database'>, personId: string): Promise<Actor | undefined> {
  return selectActor(deps.database, personId);
}
