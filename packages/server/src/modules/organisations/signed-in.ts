import type { Deps } from '../../platform/deps.ts';
import { type Actor, cairn, type Person, type ReaderSettings } from '../audit/index.ts';
import { findPersonRow, findSession, isLocked, type PersonRow, type Session } from '../people/index.ts';
import { selectApiToken } from './api-token-store.ts';
import { programOf } from './api-tokens.ts';
import { selectMembershipsOf } from './membership-store.ts';

/** Who a session token belongs to, with what they are where; nobody when the session is over. */
export async function findSignedIn(
  deps: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<{ actor: Person; session: Session } | undefined> {
  const found = await findSession(deps, token);
  return found && { actor: await toActor(deps, found.person), session: found.session };
}

/** The person as an actor, without a session: for jobs, the demo world and tests. None when the account is closed. */
export async function findActor(deps: Pick<Deps, 'database'>, personId: string): Promise<Person | undefined> {
  const person = await findPersonRow(deps, personId);
  return person && toActor(deps, person);
}

/** By what rows keep of who did something (`idOf`); Cairn itself when there is nobody of that id any more. */
export async function findWho(deps: Pick<Deps, 'database'>, id: string): Promise<Actor> {
  const token = await selectApiToken(deps.database, id);
  return token ? programOf(token) : ((await findActor(deps, id)) ?? cairn);
}

/**
 * As `findWho`, for work that goes on in somebody's name: Cairn itself, whom policies let do nothing of theirs, once the
 * token is withdrawn or the account locked or closed.
 */
export async function findStarter(deps: Pick<Deps, 'database'>, id: string): Promise<Actor> {
  const token = await selectApiToken(deps.database, id);
  const mayNot = token ? token.withdrawnAt !== undefined : await isLocked(deps, id);
  return mayNot ? cairn : findWho(deps, id);
}

async function toActor(
  deps: Pick<Deps, 'database'>,
  person: Pick<PersonRow, 'id' | 'name' | 'email' | 'isAdministrator' | keyof ReaderSettings>,
): Promise<Person> {
  return {
    kind: 'person',
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
