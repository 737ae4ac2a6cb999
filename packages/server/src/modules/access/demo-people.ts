import type { Deps } from '../../platform/deps.ts';
import type { Actor } from './actor.ts';
import { selectPeople } from './person-store.ts';
import { selectActor } from './session-store.ts';

/** Domains that RFC 2606 keeps for examples: visitors who sign up with their own address are not shown. */
const inventedAddress = /[.@]example(?:\.(?:org|com|net))?$/;

/** Everybody of the demo world, administrators and people with roles first: the sign-in page offers them. */
export async function listDemoPeople(deps: Pick<Deps, 'database' | 'config'>): Promise<Actor[]> {
  if (!deps.config.demo) throw new Error('Only a demo shows who has an account.');
  const people = await selectPeople(deps.database, { words: '', limit: 60 });
  const actors = await Promise.all(people.map(({ id }) => selectActor(deps.database, id)));
  const weight = (actor: Actor) => (actor.isAdministrator ? 0 : actor.memberships.length > 0 ? 1 : 2);
  return actors
    .filter((actor) => actor !== undefined)
    .filter((actor) => inventedAddress.test(actor.email))
    .sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name));
}
