import type { Deps } from '../../platform/deps.ts';
import type { Actor, ReaderSettings } from '../audit/index.ts';
import { findPersonRow, findSession, type PersonRow, type Session } from '../people/index.ts';
import { selectMembershipsOf } from './membership-store.ts';

/** Who a session token belongs to, with what they are where; nobody when the session is over. */
export async function findSignedIn(
  deps: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<{ actor: Actor; session: Session } | undefined> {
  const found = await findSession(deps, token);
  return found && { actor: await toActor(deps, found.person), session: found.session };
}

/** The person as an actor, without a session: for jobs, the demo world and tests. */
export async function findActor(deps: Pick<Deps, 'database'>, personId: string): Promise<Actor | undefined> {
  const person = await findPersonRow(deps, personId);
  return person && toActor(deps, person);
}

async function toActor(
  deps: Pick<Deps, 'database'>,
  person: Pick<PersonRow, 'id' | 'name' | 'email' | 'isAdministrator' | keyof ReaderSettings>,
): Promise<Actor> {
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    isAdministrator: person.isAdministrator,
    ...(person.language && { language: person.language }),
    ...(person.timeZone && { timeZone: person.timeZone }),
    ...(person.country && { country: person.country }),
    memberships: await selectMembershipsOf(deps.database, person.id),
  };
}
