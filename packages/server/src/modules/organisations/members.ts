import type { Deps } from '../../platform/deps.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Person } from '../audit/index.ts';
import { findPeople } from '../people/index.ts';
import { type Invitation, selectInvitations } from './invitation-store.ts';
import { type MembershipRow, selectMembershipsIn } from './membership-store.ts';
import { organisationPolicy } from './organisation-policy.ts';
import { assertMay, type Policy } from './policy.ts';
import { say } from './refusals.ts';

export interface Member extends MembershipRow {
  name: string;
  email: string;
}

/** Everybody of the organisation, by name; open invitations only to those who may manage them. */
export async function listMembers(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  organisationId: string,
): Promise<Member[]> {
  assertMay(actor, organisationPolicy.enter, { organisationId });
  return membersOf(deps, organisationId);
}

export async function getMember(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<Member> {
  const member = (await listMembers(deps, actor, organisationId)).find((each) => each.personId === personId);
  if (member) return member;
  throw new Refusal('not-found', say('organisations.member-not-found'));
}

export async function listInvitations(
  deps: Pick<Deps, 'database'>,
  actor: Person,
  organisationId: string,
): Promise<Invitation[]> {
  assertMay(actor, organisationPolicy.manageMembers, { organisationId });
  return selectInvitations(deps.database, organisationId);
}

/** Whom Cairn writes to by itself about what happens to the organisation. */
export async function listOwners(deps: Pick<Deps, 'database'>, organisationId: string): Promise<Member[]> {
  return (await membersOf(deps, organisationId)).filter(({ roles }) => roles.includes('owner'));
}

/** The members who may do something: whom Cairn tells that it is to be done. */
export async function listMembersWho(
  deps: Pick<Deps, 'database'>,
  may: Policy,
  { organisationId }: { organisationId: string },
): Promise<Member[]> {
  const members = await membersOf(deps, organisationId);
  return members.filter(({ roles }) => roles.some((role) => may.roles.includes(role)));
}

/** The same for acts that have checked who asks, by name. */
export async function membersOf(deps: Pick<Deps, 'database'>, organisationId: string): Promise<Member[]> {
  const memberships = await selectMembershipsIn(deps.database, organisationId);
  const byPerson = new Map(memberships.map((membership) => [membership.personId, membership]));
  const people = await findPeople(deps, [...byPerson.keys()]);
  return people.flatMap(({ id, name, email }) => {
    const membership = byPerson.get(id);
    return membership ? [{ ...membership, name, email }] : [];
  });
}
