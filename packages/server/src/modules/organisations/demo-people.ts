import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Person } from '../audit/index.ts';
import { openSession, searchPeople } from '../people/index.ts';
import { say } from './refusals.ts';
import { findActor } from './signed-in.ts';

/** A domain that RFC 2606 keeps for examples: visitors who sign up with their own address are not shown. */
const inventedDomain = '.example';
const mostPeople = 100;

/** Everybody of the demo world, learners first and administrators last: the sign-in page offers them. */
export async function listDemoPeople(deps: Pick<Deps, 'database' | 'config'>): Promise<Person[]> {
  if (!deps.config.demo) throw new Error('Only a demo shows who has an account.');
  const people = await searchPeople(deps, { words: inventedDomain, limit: mostPeople });
  const actors = await Promise.all(people.map(({ id }) => findActor(deps, id)));
  const weight = (actor: Person) => (actor.isAdministrator ? 2 : actor.memberships.length > 0 ? 1 : 0);
  return actors
    .filter((actor) => actor !== undefined)
    .filter((actor) => actor.email.endsWith(inventedDomain))
    .sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name));
}

/** One click makes a visitor of the demo anybody of its world, and nobody else; elsewhere there is no such way. */
export async function signInAsDemoPerson(
  deps: Pick<Deps, 'database' | 'config' | 'now' | 'newId' | 'randomBytes'>,
  { personId, userAgent }: { personId: string; userAgent: string },
): Promise<string> {
  const people = deps.config.demo ? await listDemoPeople(deps) : [];
  if (!people.some((person) => person.personId === personId)) {
    throw new Refusal('not-found', say('organisations.demo-person-not-found'));
  }
  return openSession(deps, { personId, method: 'demo', userAgent });
}
